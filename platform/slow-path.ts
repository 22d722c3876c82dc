import { inOrder } from './aside.ts'
import type { PageState } from './page.ts'
import { pageState } from './page-state.ts'
import type { StorePorts, WitnessStore } from './ports.ts'
import { indexedDbWitness } from './witness.ts'

/** Reads and parses everything: what a popup does where the glance does not fit. */
export async function readEverything(ports: StorePorts, witness: WitnessStore = indexedDbWitness): Promise<PageState> {
  const { values, stored } = await inOrder(ports)
  return pageState({ ...ports, witness }, values, stored, false)
}
