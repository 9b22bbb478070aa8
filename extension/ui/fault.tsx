/** What went wrong, told to a screen reader as soon as it stands there; nothing at all as long as nothing has. */
export function Fault({ said }: { said: string | null | undefined }) {
  if (!said) return null
  return (
    <p class="fault" role="alert">
      {said}
    </p>
  )
}
