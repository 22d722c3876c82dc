import { useState } from 'preact/hooks'

/** Runs a task and tells when it is done; running again takes the word back until it is done again. */
export function useDone(task: () => Promise<unknown>): [done: boolean, run: () => Promise<void>] {
  const [done, setDone] = useState(false)
  async function run(): Promise<void> {
    setDone(false)
    await task()
    setDone(true)
  }
  return [done, run]
}
