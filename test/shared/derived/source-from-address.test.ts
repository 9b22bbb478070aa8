import { describe, expect, it } from 'vitest'
import { sourceFromAddress } from '#shared/scoring/derived/source-from-address'

const PAGE = 'https://www.acme.com/pricing'

describe('where a visit came from', () => {
  it.each([
    ['', null, 'direct', null, null],
    ['', 'https://acme.com/blog', 'direct', null, null],
    ['', 'https://shop.acme.com/', 'direct', null, null],
    ['', 'not an address', 'direct', null, null],
    ['', 'https://www.google.de/', 'organic-search', 'google', 'organic'],
    ['', 'https://www.google.co.uk/search?q=x', 'organic-search', 'google', 'organic'],
    ['', 'https://duckduckgo.com/', 'organic-search', 'duckduckgo', 'organic'],
    ['', 'https://suche.t-online.de/', 'organic-search', 'suche.t-online.de', 'organic'],
    ['', 'android-app://com.google.android.googlequicksearchbox/', 'organic-search', 'google', 'organic'],
    ['', 'https://de.linkedin.com/', 'organic-social', 'linkedin', 'social'],
    ['', 'https://t.co/abc', 'organic-social', 't.co', 'social'],
    ['', 'https://l.facebook.com/', 'organic-social', 'facebook', 'social'],
    ['', 'https://mail.google.com/', 'email', 'mail.google.com', 'email'],
    ['', 'https://partner.example/post', 'referral', 'partner.example', 'referral'],
    ['', 'https://google.evil.example/', 'referral', 'google.evil.example', 'referral'],
    ['?gclid=abc', 'https://www.google.com/', 'paid-search', 'google', 'cpc'],
    ['?wbraid=abc', null, 'paid-search', 'google', 'cpc'],
    ['?msclkid=abc', null, 'paid-search', 'bing', 'cpc'],
    ['?li_fat_id=abc', null, 'paid-social', 'linkedin', 'cpc'],
    ['?ttclid=abc', null, 'paid-social', 'tiktok', 'cpc'],
    ['?twclid=abc', null, 'paid-social', 'twitter', 'cpc'],
    ['?fbclid=abc', null, 'organic-social', 'facebook', 'social'],
    ['?fbclid=abc&utm_source=facebook&utm_medium=cpc', null, 'paid-social', 'facebook', 'cpc'],
    ['?utm_source=google&utm_medium=cpc', null, 'paid-search', 'google', 'cpc'],
    ['?utm_source=LinkedIn&utm_medium=paid_social', null, 'paid-social', 'LinkedIn', 'paid_social'],
    ['?utm_source=linkedin', null, 'organic-social', 'linkedin', null],
    ['?utm_source=newsletter&utm_medium=email', 'https://mail.google.com/', 'email', 'newsletter', 'email'],
    ['?utm_source=mailchimp', null, 'email', 'mailchimp', null],
    ['?utm_source=golem.de&utm_medium=banner', null, 'display', 'golem.de', 'banner'],
    ['?gclid=x&utm_medium=display', null, 'display', 'google', 'display'],
    ['?utm_source=awin&utm_medium=affiliate', null, 'affiliate', 'awin', 'affiliate'],
    ['?utm_source=partner&utm_medium=referral', null, 'referral', 'partner', 'referral'],
    ['?utm_source=whatever', null, 'referral', 'whatever', null],
  ])('%s from %s is %s', (query, referrer, channel, source, medium) => {
    expect(sourceFromAddress(PAGE + query, referrer)).toMatchObject({ channel, source, medium })
  })

  it('reads every part, decodes it and leaves out nothing it was told', () => {
    const query = 'UTM_Source=News%20Letter&utm_medium=email&utm_campaign=fr%C3%BChling+2027&utm_term=a%2Bb&utm_content=top&gclid=Cj0K_x-1'
    expect(sourceFromAddress(`${PAGE}?${query}&utm_source=second#utm_term=no`, 'https://www.partner.example:8080/x')).toEqual({
      source: 'News Letter',
      medium: 'email',
      campaign: 'frühling 2027',
      term: 'a+b',
      content: 'top',
      clickId: { kind: 'gclid', value: 'Cj0K_x-1' },
      referrerHost: 'partner.example',
      channel: 'email',
    })
  })

  it('keeps text short and clean, and what cannot be decoded as it is', () => {
    const source = sourceFromAddress(`${PAGE}?utm_source=%E0%A4%A&utm_campaign=${'x'.repeat(500)}&utm_term=a%00b&utm_content=%20`, null)
    expect(source).toMatchObject({ source: '%E0%A4%A', term: 'a b', content: null })
    expect(source.campaign).toHaveLength(200)
  })

  it('stands addresses that are missing or none', () => {
    for (const url of [null, '', 'javascript:alert(1)', 'https://', 'about:blank']) {
      expect(sourceFromAddress(url, 'https://www.bing.com/')).toMatchObject({
        channel: 'organic-search',
        source: 'bing',
        referrerHost: 'bing.com',
      })
    }
  })
})
