/**
 * A body made of texts that are asked for only when the caller has taken the one before, so that a long answer needs no
 * more memory than a short one. An error in mid-stream breaks the body off: what is cut must never look complete.
 */
export const streamText = (texts: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await texts.next()
          if (done) controller.close()
          else controller.enqueue(encoder.encode(value))
        } catch (error) {
          console.error("answer broken off:", error instanceof Error ? error.message : error)
          controller.error(error)
        }
      },
      async cancel() {
        await texts.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
