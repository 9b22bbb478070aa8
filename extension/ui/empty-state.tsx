import type { ComponentChildren } from 'preact'

/** Says why there is nothing and what to do about it. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  )
}
