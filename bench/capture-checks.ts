/** Both checks and nothing else: what their bytes are measured by. */
export { inspectCard } from '../core/capture/card.ts'
export { inspectLighting } from '../core/capture/lighting.ts'
