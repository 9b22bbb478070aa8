import type { ComponentChildren } from 'preact'

/** The title of a page, one line on what it is for, and what can be done on all of it. */
export function PageHead({ title, text, children }: { title: string; text?: string; children?: ComponentChildren }) {
  return (
    <header class="page-head">
      <div>
        <h1 id="page-title" tabIndex={-1}>
          {title}
        </h1>
        {text && <p class="soft">{text}</p>}
      </div>
      {children && <div class="page-actions">{children}</div>}
    </header>
  )
}
