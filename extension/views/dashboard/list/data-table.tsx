import type { ComponentChildren } from 'preact'
import { t } from '../../../ui/t'

export type Column<T> = {
  words: string
  cell: (row: T) => ComponentChildren
  /** `name` says what the row is about, to screen readers too */
  look?: 'name' | 'number' | 'mono'
}

type Props<T> = {
  rows: readonly T[]
  keyOf: (row: T) => string
  /** false leaves one out */
  columns: readonly (Column<T> | false)[]
  /** rows that are over: shown, but faint */
  isPast?: (row: T) => boolean
  /** what can be done with a row, at its end */
  actions?: (row: T) => ComponentChildren
}

/** A plain table of few columns: every list of the dashboard that is not thousands of rows long. */
export function DataTable<T>({ rows, keyOf, columns, isPast, actions }: Props<T>) {
  const shown = columns.filter((column) => column !== false)
  return (
    <div class="scroll-x">
      <table class="plain">
        <thead>
          <tr>
            {shown.map(({ words, look }) => (
              <th key={words} scope="col" class={look === 'number' ? 'number' : undefined}>
                {words}
              </th>
            ))}
            {actions && (
              <th scope="col" class="tight">
                <span class="visually-hidden">{t('dash_actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} class={isPast?.(row) ? 'past' : undefined}>
              {shown.map(({ words, cell, look }) =>
                look === 'name' ? (
                  <th key={words} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={words} class={look}>
                    {cell(row)}
                  </td>
                ),
              )}
              {actions && <td class="tight">{actions(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
