import { useState } from 'react'
import { smith } from '../../components/fixtures/people.ts'
import { type PostchatFixture, postchatView } from '../../components/fixtures/postchat.ts'
import { PostchatForm } from '../../components/rating/PostchatFoot.tsx'
import type { FormAnswers } from '../../model/form.ts'
import { List, late, nothing, Top } from './parts.tsx'

/** A closed chat and its rating, which can be given, withdrawn and commented. */
export function RatingState(start: PostchatFixture) {
  const [score, setScore] = useState<0 | 1 | null>(start.score ?? null)
  const [answers, setAnswers] = useState<FormAnswers>({})
  const fixture = postchatView({ ...start, score, answers })
  const press = async (pressed: 0 | 1) => {
    setScore(pressed === score ? null : pressed)
    return true
  }
  return (
    <>
      <Top chatting={false} agents={[{ ...smith, present: false }]} />
      <List readUpTo={late} />
      <PostchatForm
        view={{ ...fixture, rating: { ...fixture.rating, press } }}
        fields={{ faults: {}, setAnswer: (id, value) => setAnswers((now) => ({ ...now, [id]: value })) }}
        onStartAgain={nothing}
      />
    </>
  )
}
