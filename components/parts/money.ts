/** `¥1,033.33` from whole fen, the same in both languages. By hand: an Intl formatter costs more than a popup may. */
export function fenText(fen: number): string {
  const yuan = Math.trunc(fen / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
  return `¥${yuan}.${String(fen % 100).padStart(2, '0')}`
}
