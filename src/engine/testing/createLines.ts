import type { Chance, Clock } from '../../platform/ports.ts'
import type { FarEnd } from '../../platform/testing/createHandSockets.ts'

export type Faults = {
  readonly chance: Chance
  /** Share of frames of the server after which the line goes down, with or without the frame. */
  readonly drop: number
  /** Share of pushes that come twice. */
  readonly duplicate: number
  /** The longest a frame is on its way, ms. Frames of one line never overtake each other. */
  readonly delayMs: number
}

/** The connections of a scripted server that are logged in, with the faults of a network. */
export interface Lines {
  add(end: FarEnd): void
  has(end: FarEnd): boolean
  /** Sends one frame, when and if the faults let it through. */
  deliver(end: FarEnd, frame: object): void
  /** Sends to everybody, now and then twice. */
  push(action: string, payload: object): void
  end(end: FarEnd): void
  dropAll(): void
}

export function createLines(clock: () => Clock, faults?: Faults): Lines {
  const lines = new Set<FarEnd>()
  const busyUntil = new Map<FarEnd, number>()
  const draw = (share: number) => faults !== undefined && faults.chance.random() < share

  const end = (line: FarEnd) => {
    lines.delete(line)
    line.drop()
  }

  const deliver = (line: FarEnd, frame: object) => {
    if (faults === undefined) return line.send(frame)
    const due = Math.max(
      clock().now() + faults.chance.random() * faults.delayMs,
      (busyUntil.get(line) ?? 0) + 1,
    )
    busyUntil.set(line, due)
    const fate = draw(faults.drop) ? (draw(0.5) ? 'lost' : 'last') : 'good'
    clock().after(due - clock().now(), () => {
      if (fate !== 'lost') line.send(frame)
      if (fate !== 'good') end(line)
    })
  }

  return {
    add: (line) => void lines.add(line),
    has: (line) => lines.has(line),
    deliver,
    end,
    push: (action, payload) => {
      for (const line of lines) {
        deliver(line, { action, type: 'push', payload })
        if (draw(faults?.duplicate ?? 0)) deliver(line, { action, type: 'push', payload })
      }
    },
    dropAll: () => {
      for (const line of [...lines]) end(line)
    },
  }
}
