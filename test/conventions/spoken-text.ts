import { withoutComments } from './source'
import { isIn, type Rule } from './tree'

/** words between tags: before a closing tag, or starting with a capital before any tag */
const BETWEEN_TAGS = /(?<!=)>\s*([^<>{}=;]*\p{L}{2,}[^<>{}=;]*)<\/|(?<!=)>\s*(\p{Lu}[^<>{}=;()]*\p{L}[^<>{}=;()]*)</gu
const IN_ATTRIBUTE =
  /\s(?:title|aria-label|aria-description|placeholder|alt|label)=(?:"([^"]*\p{L}{2,}[^"]*)"|\{\s*'([^']*\p{L}{2,}[^']*)'\s*\})/gu

/** Whatever a person reads in the extension comes from the locale files. */
export const spokenText: Rule = {
  name: 'no view of the extension holds words of its own',
  check: (tree) =>
    [...tree]
      .filter(([path]) => isIn('extension', path) && path.endsWith('.tsx'))
      .flatMap(([path, text]) => {
        const code = withoutComments(text)
        const found = [...code.matchAll(BETWEEN_TAGS), ...code.matchAll(IN_ATTRIBUTE)].map((match) => (match[1] ?? match[2] ?? '').trim())
        return found.map((words) => `${path} says "${words}" itself; put it into extension/locales/en and show t('…').`)
      }),
}
