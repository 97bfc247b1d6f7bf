import type { Static, TSchema } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { type Result, refuse, success } from '../domain/result.ts'
import { describeMismatch } from './describeMismatch.ts'

/** A payload that fits its schema, or a `validation` failure that names the first place where it does not. */
export type Check<Schema extends TSchema> = (payload: unknown) => Result<Static<Schema>>

/** Compiles a schema once. Members that the schema does not name are ignored (behaviour.md 1.9). */
export function createCheck<Schema extends TSchema>(schema: Schema): Check<Schema> {
  const compiled = TypeCompiler.Compile(schema)
  return (payload) =>
    compiled.Check(payload)
      ? success(payload)
      : refuse('validation', describeMismatch(compiled.Errors(payload).First()))
}
