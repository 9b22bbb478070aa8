import { add } from './queue'

const IGNORED = '[data-baton-ignore]'

/** A submitted form, and who has filled it in if an e-mail address is among its plain fields. */
export const readForm = (event: SubmitEvent): void => {
  const form = event.target as HTMLFormElement
  const traits: Record<string, string> = {}
  if (!form.closest(IGNORED)) {
    for (const field of form.elements as unknown as HTMLInputElement[]) {
      const { value, name } = field
      if (
        // Types text, tel, textarea, email, url, number and select; not if type, name, id or autocomplete smell of a password (also one shown as text) or a card.
        /^(?!.*(card|cc-|cv|pass|pwd))(te|email|num|sel|url)/i.test(field.type + name + field.id + field.autocomplete) &&
        // 14 digits in a row are a card; a shorter row may be a phone number.
        !/(\d\W?){14}/.test(value) &&
        !field.closest(IGNORED) &&
        value &&
        name
      )
        // `contact[company]` is `company`: the collector takes no brackets.
        traits[/^\S+@\S+\.\S+$/.test(value) ? 'email' : (name.match(/[\w-]+/g)?.pop() as string)] ||= value
    }
    // Attributes, not properties: a field called "name" or "id" hides the form's own property.
    add('form', { form: form.getAttribute('id') || form.getAttribute('name') })
    if (traits.email) add('identify', traits)
  }
}
