/** The cells of a CSV file (RFC 4180): quoted or plain, its lines ended by CRLF. @throws Error on anything else */
export function parseCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  const rows: string[][] = [[]]
  while (cell.lastIndex < text.length) {
    const [from, match] = [cell.lastIndex, cell.exec(text)]
    if (match === null) throw new Error(`No CSV from ${from} on: ${text.slice(from, from + 20)}`)
    const [, quoted, plain = '', end] = match
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  if (rows.pop()?.length !== 0) throw new Error('The last line does not end')
  return rows
}
