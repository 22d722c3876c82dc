import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { labelledFrames } from '../core/capture/testing/sets.ts'

/**
 * Writes rendered frames of cards and faces, with what is true of each, into a folder: images/*.jpg and labels.json.
 * The same seed gives the same frames.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cards: { type: 'string', default: '150' },
    faces: { type: 'string', default: '90' },
    seed: { type: 'string', default: '1' },
  },
})
const [folder] = positionals
if (folder === undefined)
  throw new Error('usage: node bench/capture-frames.ts FOLDER [--cards 150] [--faces 90] [--seed 1]')
const target = resolve(folder)
mkdirSync(join(target, 'images'), { recursive: true })

const labels: object[] = []
for (const labelled of labelledFrames(Number(values.seed), Number(values.cards), Number(values.faces))) {
  const { frame, file, ...rest } = labelled
  const prefix = labelled.task === 'card' ? 'c' : 'l'
  const name = `images/${prefix}-${String(labels.length).padStart(4, '0')}.jpg`
  writeFileSync(join(target, name), file)
  const corners = labelled.task === 'card' ? { corners: labelled.corners?.map(({ x, y }) => [x, y]) ?? null } : {}
  labels.push({ file: name, ...rest, ...corners, width: frame.width, height: frame.height })
}
writeFileSync(join(target, 'labels.json'), JSON.stringify({ frames: labels }, null, 1))
console.log(`${labels.length} frames in ${target}`)
