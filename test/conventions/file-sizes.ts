import { isIn, type Rule, type Tree } from './tree'

const MOST_LINES = 300
const USUAL_LINES = 160
const USUAL_SHARE = 0.9
const MEDIAN_LINES = 80

const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

/** Word lists are as long as the words are many; everything people read and change stays short. */
export const fileSizes: Rule = {
  name: 'files are short: none over 300 lines, nine of ten under 160, the median at most 80',
  check: (tree) => [...tooLong(tree), ...tooLongOnTheWhole(tree)],
}

function linesOf(tree: Tree, kinds: RegExp): [string, number][] {
  const judged = [...tree].filter(([path]) => kinds.test(path) && !isIn('shared/data', path))
  return judged.map(([path, text]): [string, number] => [path, lineCount(text)]).sort((a, b) => b[1] - a[1])
}

function tooLong(tree: Tree): string[] {
  return linesOf(tree, /\.(ts|tsx|mjs|css|sql)$/)
    .filter(([, lines]) => lines > MOST_LINES)
    .map(([path, lines]) => `${path} has ${lines} lines; split it so that each file does one thing in at most ${MOST_LINES}.`)
}

function tooLongOnTheWhole(tree: Tree): string[] {
  const sizes = linesOf(tree, /\.tsx?$/)
  if (sizes.length === 0) return []
  const longest = sizes.slice(0, 5).map(([path, lines]) => `${path} (${lines})`)
  const short = sizes.filter(([, lines]) => lines < USUAL_LINES).length / sizes.length
  const median = sizes[Math.floor(sizes.length / 2)]![1]
  const advice = `split the longest: ${longest.join(', ')}.`
  const findings: string[] = []
  if (short < USUAL_SHARE) findings.push(`Only ${Math.floor(short * 100)} % of the files are under ${USUAL_LINES} lines; ${advice}`)
  if (median > MEDIAN_LINES) findings.push(`The median file has ${median} lines, more than ${MEDIAN_LINES}; ${advice}`)
  return findings
}
