/**
 * Hosts and `utm_source` names by the kind of traffic they send. A host is written without `www.`; `name.*` stands for every
 * top-level domain of that name (google.de, google.co.uk). Android apps send `android-app://<package>` as the referrer.
 */
export const SEARCH_ENGINES: readonly string[] = `
google.* bing.com yahoo.* duckduckgo.com ecosia.org yandex.* baidu.com startpage.com qwant.com search.brave.com ask.com aol.com
seznam.cz search.seznam.cz naver.com search.naver.com sogou.com so.com 360.cn metager.de metager.org swisscows.com mojeek.com lilo.org
presearch.com you.com kagi.com search.marginalia.nu daum.net coccoc.com rambler.ru onet.pl virgilio.it lycos.com dogpile.com
gibiru.com info.com suche.t-online.de suche.web.de suche.gmx.net search.disroot.org searx.be cn.bing.com r.search.yahoo.com
com.google.android.googlequicksearchbox com.duckduckgo.mobile.android com.microsoft.bing
`
  .trim()
  .split(/\s+/)

export const SOCIAL_NETWORKS: readonly string[] = `
facebook.com fb.com fb.me m.facebook.com l.facebook.com lm.facebook.com instagram.com l.instagram.com linkedin.com lnkd.in twitter.com
x.com t.co youtube.com youtu.be pinterest.* pin.it reddit.com redd.it tiktok.com xing.com threads.net threads.com l.threads.com
bsky.app mastodon.social snapchat.com tumblr.com quora.com vk.com ok.ru weibo.com wechat.com whatsapp.com wa.me t.me telegram.me
telegram.org discord.com discord.gg slack.com news.ycombinator.com producthunt.com medium.com meetup.com vimeo.com twitch.tv
stackoverflow.com viadeo.com line.me kununu.com nextdoor.com flipboard.com mix.com hootsuite.com out.reddit.com com.linkedin.android
com.facebook.katana com.twitter.android com.instagram.android com.reddit.frontpage com.xing.android
`
  .trim()
  .split(/\s+/)

export const MAIL_HOSTS: readonly string[] = `
mail.google.com outlook.live.com outlook.office.com outlook.office365.com mail.yahoo.com mail.aol.com mail.proton.me mail.zoho.com
navigator.gmx.net bap.navigator.gmx.net navigator.web.de bap.navigator.web.de email.t-online.de mail.ru e.mail.ru webmail.orange.fr
messagerie.orange.fr webmail.free.fr mail.com icloud.com deref-mail.com deref-gmx.net deref-gmx.com deref-web-02.de
statics.teams.cdn.office.net com.google.android.gm com.microsoft.office.outlook com.yahoo.mobile.client.android.mail
`
  .trim()
  .split(/\s+/)

/** What people write into `utm_source` for the same things. */
export const SEARCH_NAMES: readonly string[] =
  'google bing yahoo duckduckgo ecosia yandex baidu startpage qwant brave adwords googleads google-ads google_ads microsoft'.split(' ')
export const SOCIAL_NAMES: readonly string[] =
  'facebook fb meta instagram ig linkedin twitter x youtube pinterest reddit tiktok xing threads bluesky mastodon snapchat quora whatsapp telegram social'.split(
    ' ',
  )
export const MAIL_NAMES: readonly string[] =
  'newsletter email e-mail mail mailchimp hubspot_email hs_email klaviyo brevo sendinblue mailjet cleverreach customerio'.split(' ')
