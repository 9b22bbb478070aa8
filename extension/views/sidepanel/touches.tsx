import type { Touch } from '#shared/schema/handoff'
import { locale } from '../../ui/locale'
import { t } from '../../ui/t'
import { agoWords } from '../../ui/time-words'
import { channelName, outcomeName } from './touch-log'

/** The touches logged on this hand-off, newest first. */
export function Touches({ touches, now }: { touches: readonly Touch[]; now: number }) {
  return (
    <ul class="touches">
      {[...touches]
        .sort((a, b) => b.at - a.at)
        .map((touch) => (
          <li key={`${touch.at} ${touch.channel}`}>
            <span>{t('touch_line', channelName(touch.channel), outcomeName(touch.outcome))}</span>
            <span class="soft">{[touch.by?.name, agoWords(touch.at, now, locale())].filter(Boolean).join(', ')}</span>
          </li>
        ))}
    </ul>
  )
}
