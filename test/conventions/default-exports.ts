import { withoutComments } from './source'
import { isCode, type Rule } from './tree'

/** Places where a tool looks for the default export and would find nothing else. */
const DEMANDED = [/^extension\/(entrypoints|modules)\//, /\.config\.ts$/, /^worker\/index\.ts$/, /^test\/reporter\.ts$/, /\.d\.ts$/]
const DEFAULT = /^export\s+default\b|^export\s*\{[^}]*\bas\s+default\b/m
/** a worker of a test or a benchmark: workerd takes its handlers from the default export */
const IS_WORKER = /\bsatisfies\s+ExportedHandler\b/

/** A name that is the same wherever it is used can be searched for. */
export const defaultExports: Rule = {
  name: 'exports have names, save where a tool demands a default',
  check: (tree) =>
    [...tree]
      .filter(([path, text]) => {
        if (!isCode(path) || DEMANDED.some((place) => place.test(path))) return false
        const code = withoutComments(text)
        return DEFAULT.test(code) && !IS_WORKER.test(code)
      })
      .map(([path]) => `${path} has a default export; export it by its name.`),
}
