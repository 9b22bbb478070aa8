import card from '../../../extension/locales/en/card.json'
import errors from '../../../extension/locales/en/errors.json'
import extension from '../../../extension/locales/en/extension.json'
import page from '../../../extension/locales/en/page.json'
import panel from '../../../extension/locales/en/panel.json'
import popup from '../../../extension/locales/en/popup.json'
import words from '../../../extension/locales/en/words.json'

/** Every English text, as the built extension would answer them. */
export const MESSAGES: Record<string, string> = { ...card, ...errors, ...extension, ...page, ...panel, ...popup, ...words }
