/** Where an error goes that nobody waits for: the browser's own list of the extension's errors. */
export function report(error: unknown): void {
  console.error(error)
}
