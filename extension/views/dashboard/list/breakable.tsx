import { Fragment } from 'preact'

/** after `@`, `/`, `:`, `_` and `-`, and before a dot, so that what follows is seen to go on */
const PLACES = /(?<=[@/:_-])(?=[^@/:_-])|(?=\.\w)/

/** An address or a host whose lines end between its parts and not in the middle of a word. */
export function Breakable({ words }: { words: string }) {
  return (
    <>
      {words.split(PLACES).map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  )
}
