/** Hertz; the two are a fifth apart, and both within what small loudspeakers give. */
const pitches = { good: 880, bad: 587 }
const seconds = 0.12
const loudness = 0.15

export interface Tone {
  isOn(): boolean
  /** Called in the person's own gesture, without which browsers give no sound. */
  turn(isOn: boolean): void
  /** A short tone, where it is on: high for good, low for not. Never speech, which may be made elsewhere. */
  play(kind: 'good' | 'bad'): void
}

export function makeTone(makeContext: () => AudioContext = () => new AudioContext()): Tone {
  let context: AudioContext | null = null
  return {
    isOn: () => context !== null,
    turn(isOn) {
      if (isOn) context ??= makeContext()
      else {
        context?.close()
        context = null
      }
    },
    play(kind) {
      if (context === null) return
      const [from, until] = [context.currentTime, context.currentTime + seconds]
      const oscillator = new OscillatorNode(context, { frequency: pitches[kind] })
      const gain = new GainNode(context, { gain: 0 })
      // It swells and fades: a tone that is cut clicks.
      gain.gain.linearRampToValueAtTime(loudness, from + seconds / 4)
      gain.gain.linearRampToValueAtTime(0, until)
      oscillator.connect(gain).connect(context.destination)
      oscillator.start(from)
      oscillator.stop(until)
    },
  }
}
