import { ScoreBadge } from '../../ui/score-badge'
import { t } from '../../ui/t'
import './first-look.css'

/** What Baton is, in one look, for who has just installed it: the mark, what is behind it, what one does with it, and what it asks for. */
export function FirstLook() {
  return (
    <div class="first-look">
      <div class="first-look-sample" role="img" aria-label={t('welcome_sample')}>
        <span class="first-look-page" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        <span aria-hidden="true">
          <ScoreBadge score={64} grade="A2" quadrant="hand-over" />
        </span>
      </div>
      <ul>
        <li>{t('welcome_look_mark')}</li>
        <li>{t('welcome_look_why')}</li>
        <li>{t('welcome_look_decide')}</li>
      </ul>
      <p class="soft">{t('welcome_look_asks')}</p>
    </div>
  )
}
