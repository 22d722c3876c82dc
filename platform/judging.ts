import type { Answer, Job, Judgements } from './judgement.ts'
import { report } from './report.ts'

type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>

/** What is needed of a worker. */
export type JudgeWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

export interface Judging {
  /** A job is under way: a frame that comes now is dropped. */
  isBusy(): boolean
  /**
   * Gives the worker a job; one at a time.
   * @returns `null` where it was broken off
   * @throws Error where the worker failed: it threw, died, or did not answer in time; the next job gets a new one
   */
  judge<K extends Job['kind']>(job: JobOf<K>, transfer?: Transferable[]): Promise<Judgements[K] | null>
  /** Breaks off what is under way, whatever it is. */
  breakOff(): void
}

/** Milliseconds after which no answer is to be hoped for; a large photograph takes some seconds to decode. */
const patience = { live: 10_000, still: 30_000 }

/** The worker of a page, started when there is something to judge, and again after it has failed. */
export function makeJudging(start: () => JudgeWorker): Judging {
  let worker: JudgeWorker | null = null
  let breakOff: (() => void) | null = null

  function end(): void {
    worker?.terminate()
    worker = null
    breakOff = null
  }

  function ask<K extends Job['kind']>(job: JobOf<K>, transfer: Transferable[]) {
    const asked = worker ?? start()
    worker = asked
    return new Promise<Judgements[K] | null>((resolve, reject) => {
      const fail = (why: string) => {
        if (worker !== asked) return
        clearTimeout(timer)
        end()
        reject(new Error(why))
      }
      const timer = setTimeout(() => fail('No answer in time'), patience[job.kind])
      breakOff = () => {
        clearTimeout(timer)
        end()
        resolve(null)
      }
      asked.onmessage = ({ data }: MessageEvent<Answer<K>>) => {
        if (worker !== asked) return
        if ('error' in data) return fail(data.error)
        clearTimeout(timer)
        breakOff = null
        resolve(data.judgement)
      }
      asked.onerror = (event) => fail(event instanceof ErrorEvent ? event.message : 'The worker could not start')
      asked.postMessage(job, transfer)
    })
  }

  return {
    isBusy: () => breakOff !== null,
    breakOff: () => breakOff?.(),
    async judge<K extends Job['kind']>(job: JobOf<K>, transfer: Transferable[] = []) {
      if (breakOff !== null) throw new Error('One job at a time')
      try {
        return await ask<K>(job, transfer)
      } catch (error) {
        report(error)
        throw error
      }
    },
  }
}
