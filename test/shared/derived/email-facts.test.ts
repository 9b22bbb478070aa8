import { domainToASCII } from 'node:url'
import disposableDomains from 'disposable-email-domains-js/dist/dict/disposable_email_blocklist.json'
import { DOMAINS } from 'free-email-domains-list/build/src/constants'
import { describe, expect, it } from 'vitest'
import { FREE_MAIL_DOMAINS, FREE_MAIL_DOMAINS_ADDED } from '#shared/data/free-mail-domains'
import { asciiDomain } from '#shared/scoring/derived/ascii-domain'
import { emailHashInput, normalizeEmail } from '#shared/scoring/derived/email-address'
import { emailFacts } from '#shared/scoring/derived/email-facts'
import { registrableDomain } from '#shared/scoring/derived/registrable-domain'

describe('e-mail addresses', () => {
  it.each([
    ['Jane.Roe@Acme.CO.UK', 'jane.roe@acme.co.uk', 'acme.co.uk', 'business', false],
    ['  info@sub.acme.com ', 'info@sub.acme.com', 'acme.com', 'business', true],
    ['max@gmail.com', 'max@gmail.com', 'gmail.com', 'free', false],
    ['max@mail.web.de', 'max@mail.web.de', 'web.de', 'free', false],
    ['max@vip.qq.com', 'max@vip.qq.com', 'qq.com', 'free', false],
    ['lea@orange.fr', 'lea@orange.fr', 'orange.fr', 'free', false],
    ['ana@telefonica.net', 'ana@telefonica.net', 'telefonica.net', 'free', false],
    ['x1@privaterelay.appleid.com', 'x1@privaterelay.appleid.com', 'appleid.com', 'free', false],
    ['x@mailinator.com', 'x@mailinator.com', 'mailinator.com', 'disposable', false],
    ['x@deep.sub.mailinator.com', 'x@deep.sub.mailinator.com', 'mailinator.com', 'disposable', false],
    ['bob@stanford.edu', 'bob@stanford.edu', 'stanford.edu', 'business', false],
    ['bob@acme.uk.com', 'bob@acme.uk.com', 'acme.uk.com', 'business', false],
    ['bob@mail.acme.uk.com', 'bob@mail.acme.uk.com', 'acme.uk.com', 'business', false],
    ['bob@platform.sh', 'bob@platform.sh', 'platform.sh', 'business', false],
    ['bob@notgmail.com', 'bob@notgmail.com', 'notgmail.com', 'business', false],
    ['bob@gmail.com.evil.example', 'bob@gmail.com.evil.example', 'evil.example', 'business', false],
    ['Jörg@MÜLLER.de', 'jörg@xn--mller-kva.de', 'xn--mller-kva.de', 'business', false],
    ['jörg@xn--mller-kva.de', 'jörg@xn--mller-kva.de', 'xn--mller-kva.de', 'business', false],
    ["o'neil+news@acme.io", "o'neil+news@acme.io", 'acme.io', 'business', false],
  ])('%s', (address, normalized, registrable, kind, roleAddress) => {
    expect(emailFacts(address)).toEqual({
      normalized,
      local: normalized.split('@')[0],
      domain: normalized.split('@')[1],
      registrableDomain: registrable,
      kind,
      roleAddress,
    })
  })

  it.each([
    '',
    ' ',
    '@',
    'a@',
    '@acme.com',
    'a@b',
    'a@@acme.com',
    'a@b@acme.com',
    'a b@acme.com',
    'a@acme..com',
    'a@.acme.com',
    'a@acme.com.',
    'a@-acme.com',
    'a@acme-.com',
    'a@127.0.0.1',
    'a@[127.0.0.1]',
    'a@acme.123',
    'a@ac me.com',
    'a\u0000@acme.com',
    'a\u200b@acme.com',
    'Jane <jane@acme.com>',
    'mailto:',
    '"a b"@acme.com',
    'a@acme!.com',
    'a@\u{1f600}.com',
    'a@\ud800.com',
    '\ud800@acme.com',
    'a,b@acme.com',
    `${'a'.repeat(65)}@acme.com`,
    `a@${'b'.repeat(64)}.com`,
    `a@${'b.'.repeat(130)}com`,
    `${'a'.repeat(60)}@${`${'b'.repeat(60)}.`.repeat(3)}${'c'.repeat(20)}.com`,
  ])('%j is none', (text) => {
    expect(emailFacts(text)).toBeNull()
  })

  it('takes 254 bytes and not 255', () => {
    const domain = `${`${'b'.repeat(60)}.`.repeat(3)}com`
    const longest = `${'a'.repeat(64)}@${'c'.repeat(254 - 66 - domain.length)}.${domain}`
    expect(longest.length).toBe(254)
    expect(normalizeEmail(longest)).toBe(longest)
    expect(normalizeEmail(longest.replace('@', '@c'))).toBeNull()
  })

  it('hashes one spelling of one mailbox, and keeps dots and tags apart', () => {
    expect(emailHashInput(' Jane.Roe@Gmail.com\n')).toBe('jane.roe@gmail.com')
    expect(emailHashInput('janeroe@gmail.com')).not.toBe(emailHashInput('jane.roe@gmail.com'))
    expect(emailHashInput('jane+x@acme.com')).toBe('jane+x@acme.com')
    expect(emailHashInput('a@Bücher.example')).toBe(emailHashInput('a@xn--bcher-kva.example'))
    expect(emailHashInput('caf\u0065\u0301@acme.com')).toBe(emailHashInput('café@acme.com'))
  })

  it.each([
    'info',
    'sales',
    'kontakt',
    'noreply',
    'no-reply',
    'no_reply',
    'donotreply',
    'vertrieb',
    'einkauf',
    'buchhaltung',
    'bewerbung',
    'datenschutz',
    'contacto',
    'ventas',
    'compras',
    'atencion.cliente',
    'ventes',
    'achats',
    'accueil',
    'comptabilite',
    'recrutement',
    'service-client',
    'support',
    'hr',
    'rrhh',
    'jobs',
    'presse',
    'info2',
    'sales-de',
    'info.emea',
    'support+ticket42',
    'team',
    'postmaster',
    'hello',
    'büro',
    'customer.service',
    'office-berlin',
    'marketing.team',
  ])('%s@ is a desk', (local) => {
    expect(emailFacts(`${local}@acme.com`)?.roleAddress).toBe(true)
  })

  it.each([
    'jane',
    'jane.roe',
    'j.sales',
    'sales.smith',
    'infante',
    'supporter',
    'hellow',
    'johannes',
    'm.info',
    'art',
    'bill',
    '42',
    '+info',
    '...',
  ])('%s@ is not', (local) => {
    expect(emailFacts(`${local}@acme.com`)?.roleAddress).toBe(false)
  })
})

describe('domains', () => {
  it('become ASCII as the platform makes them', () => {
    for (const name of [
      'müller.de',
      'bücher.example',
      'faß.de',
      '例え.テスト',
      '公司.cn',
      'παράδειγμα.ελ',
      'пример.рф',
      'عرب.مصر',
      'a.b-c.d1.com',
      'ＡＢＣ.com',
      '中国。cn',
      'ñandú.es',
      'éàü.fr',
    ]) {
      expect([name, asciiDomain(name)]).toEqual([name, domainToASCII(name)])
    }
  })

  it('are cut down to what a company registers', () => {
    expect(registrableDomain('www.shop.acme.com.au')).toBe('acme.com.au')
    expect(registrableDomain('acme.github.io')).toBe('github.io')
    expect(registrableDomain('mail.acme.公司.cn')).toBe('acme.xn--55qx5d.cn')
    expect(registrableDomain('co.uk')).toBeNull()
    expect(registrableDomain('uk.com')).toBeNull()
    expect(registrableDomain('acme.example')).toBe('acme.example')
  })
})

describe('the list of free mail providers', () => {
  it('holds only what the installed package calls free and nothing it should not', () => {
    const throwaway = new Set(disposableDomains)
    expect(FREE_MAIL_DOMAINS.length).toBeGreaterThan(4000)
    expect(FREE_MAIL_DOMAINS.filter((name) => !DOMAINS.has(name))).toEqual([])
    for (const list of [FREE_MAIL_DOMAINS, FREE_MAIL_DOMAINS_ADDED]) {
      expect(list.filter((name) => throwaway.has(name))).toEqual([])
      expect(list.filter((name) => /\.(edu|gov|mil)(\.|$)/.test(name))).toEqual([])
      expect(list.filter((name) => asciiDomain(name) !== name)).toEqual([])
    }
    expect(FREE_MAIL_DOMAINS_ADDED.filter((name) => FREE_MAIL_DOMAINS.includes(name))).toEqual([])
  })

  it.each(
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.de yahoo.es yahoo.fr icloud.com me.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de arcor.de posteo.de mailbox.org tuta.com proton.me protonmail.com pm.me orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr hotmail.fr hotmail.es terra.es telefonica.net ono.com movistar.es mail.ru yandex.ru qq.com 163.com fastmail.com zoho.com bluewin.ch comcast.net'.split(
      ' ',
    ),
  )('%s is free', (domain) => {
    expect(emailFacts(`jane@${domain}`)?.kind).toBe('free')
  })

  it.each(
    'google.com microsoft.com apple.com sap.com siemens.com ibm.com facebook.com alibaba.com telekom.de orange.com telefonica.com acme.example harvard.edu nus.edu.sg'.split(
      ' ',
    ),
  )('%s is business', (domain) => {
    expect(emailFacts(`jane@${domain}`)?.kind).toBe('business')
  })
})
