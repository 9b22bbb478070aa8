/** Names of query parameters whose values must never be kept: a GET form puts what was typed into the next page's address. */
const SECRET_NAMES = /pass|pwd|secret|token|card|cvc|cvv|iban|ssn/i
/** 14 digits and more in a row are a card; separators do not hide one. */
const CARD = /(?:\d[ .+%-]*){14}/

/**
 * A page's address as it may be stored: control characters out, values of secret-looking query parameters replaced by
 * `…`. Campaign parameters and paths stay as they are.
 */
export function cleanAddress(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
  const text = address.replace(/[\u0000-\u001f\u007f]/g, '')
  const start = text.indexOf('?')
  if (start < 0) return text
  const end = text.indexOf('#', start)
  const query = text.slice(start + 1, end < 0 ? undefined : end)
  const hash = end < 0 ? '' : text.slice(end)
  return `${text.slice(0, start)}?${query.split('&').map(cleanParameter).join('&')}${hash}`
}

function cleanParameter(parameter: string): string {
  const [name = '', value] = split(parameter)
  return value !== undefined && (SECRET_NAMES.test(name) || CARD.test(value)) ? `${name}=…` : parameter
}

function split(parameter: string): [string, string | undefined] {
  const equals = parameter.indexOf('=')
  return equals < 0 ? [parameter, undefined] : [parameter.slice(0, equals), parameter.slice(equals + 1)]
}
