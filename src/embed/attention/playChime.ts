/** Two soft tones, the second a fourth above the first. */
const tones = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.12 },
] as const
const loudness = 0.05
const seconds = 0.5

/**
 * Plays a short sound that is made on the spot. Browsers want the visitor to have done something on the page first;
 * where that is not so it stays silent.
 */
export async function playChime(): Promise<void> {
  if (!navigator.userActivation?.hasBeenActive) return
  const context = new AudioContext()
  try {
    if (context.state === 'running' || (await isResumed(context))) await play(context)
  } finally {
    await context.close()
  }
}

/** A context that may not sound waits for ever; nobody waits with it. */
function isResumed(context: AudioContext): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 500, false))
  const resumed = context.resume().then(
    () => true,
    () => false,
  )
  return Promise.race([resumed, late])
}

async function play(context: AudioContext): Promise<void> {
  for (const { hertz, at } of tones) {
    const start = context.currentTime + at
    const tone = new OscillatorNode(context, { type: 'sine', frequency: hertz })
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(loudness, start + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + seconds - at)
    tone.connect(volume).connect(context.destination)
    tone.start(start)
    tone.stop(start + seconds - at)
  }
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + 100))
}
