/** Lower case, no diacritics, ß → ss, œ → oe, æ → ae, ø → o, ł → l. Also used on the word lists. */
export function foldText(text: string): string {
  let folded = text.toLowerCase().normalize('NFKD')
  if (/[^ -~]/.test(folded)) {
    folded = folded
      .replace(/\p{M}+/gu, '')
      .replaceAll('ß', 'ss')
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'o')
      .replaceAll('ł', 'l')
  }
  return folded
}
