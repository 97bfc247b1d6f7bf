import { env } from 'node:process'

/**
 * Whether host pages of frameworks with builders of their own are built and driven too: they take a minute of the
 * tests' time, so they are asked for with `PARLEY_FRAMEWORKS=1`.
 */
export const withFrameworks = env.PARLEY_FRAMEWORKS === '1'
