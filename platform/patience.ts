/** A storage that does not answer for so long has not saved anything that anyone could rely on. */
const patience = 5_000

/** @throws Error after 5 s; the work is told, so that it does not begin to write later */
export async function withinPatience<T>(work: (isOver: () => boolean) => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      over = true
      reject(new Error('Storage does not answer'))
    }, patience)
  })
  try {
    return await Promise.race([work(() => over), limit])
  } finally {
    clearTimeout(timer)
  }
}
