import { makeJudge } from '../../platform/judge.ts'
import type { Answer, Job } from '../../platform/judgement.ts'

const judge = makeJudge()

addEventListener('message', async ({ data }: MessageEvent<Job>) => {
  try {
    const judgement = data.kind === 'live' ? judge.live(data) : await judge.still(data)
    answer({ judgement }, 'bitmap' in judgement ? [judgement.bitmap] : [])
  } catch (error) {
    answer({ error: String(error) }, [])
  }
})

function answer(answer: Answer, transfer: Transferable[]): void {
  postMessage(answer, { transfer })
}
