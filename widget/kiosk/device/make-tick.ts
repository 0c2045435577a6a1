/** A soft, short tone: heard beside a till, not across the room. */
const TONE_HZ = { love: 880, hate: 330 }
const LOUDNESS = 0.08
const LENGTH_S = 0.12

/** @returns what ticks at a tap; made at the first one, because browsers let nothing sound before a touch */
export const makeTick = (): ((reaction: keyof typeof TONE_HZ) => void) => {
  let audio: AudioContext | undefined
  return (reaction) => {
    try {
      audio ??= new AudioContext()
      const tone = new OscillatorNode(audio, { frequency: TONE_HZ[reaction], type: "sine" })
      const loudness = new GainNode(audio, { gain: LOUDNESS })
      loudness.gain.exponentialRampToValueAtTime(LOUDNESS / 100, audio.currentTime + LENGTH_S)
      tone.connect(loudness).connect(audio.destination)
      tone.start()
      tone.stop(audio.currentTime + LENGTH_S)
    } catch {
      // No sound, then: it says nothing that is not shown.
    }
  }
}
