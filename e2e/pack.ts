import { packFirefoxExtension } from './firefox.ts'

/** Before all journeys: the Firefox build as a package. */
export default function pack() {
  packFirefoxExtension()
}
