import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import * as closing from '../../../core/systems/closing.ts'
import * as risk from '../../../core/systems/risk.ts'
import * as verification from '../../../core/systems/verification.ts'
import { Icon } from '../../parts/icons.tsx'
import { SourceChip } from '../../parts/source-chip.tsx'
import { absolute, dateText, when } from '../../parts/times.ts'
import { useSpeech } from '../../parts/words.ts'
import { printNumber, printPercent } from '../journal/numbers.ts'
import { RehearsalLink } from '../rehearsal-link.tsx'
import type { RiskSectionProps } from './props.ts'
import { riskSigns } from './risk-signs.ts'

/** The article's four triggers, each beside what the person's own journal says of it now. */
export function Triggers({ now, journal }: RiskSectionProps) {
  const speech = useSpeech()
  const { t, language, timeZone } = speech
  const { device, location, behaviour, identity } = useMemo(() => riskSigns(journal, now), [journal, now])
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  return (
    <>
      <p>
        {t('options.risk.intercepted', { share: printPercent(risk.interceptedShare.value, language) })}{' '}
        <SourceChip factIds={[risk.interceptedShare.id]} />
      </p>
      <ul class="triggers">
        <Trigger
          name="device"
          until={device.until}
          now={now}
          claim={t('options.risk.claim.device', {
            days: risk.deviceWindow.value,
            count: risk.deviceCount.value,
            cooldown: risk.deviceCooldown.value,
          })}
          factIds={[risk.deviceCount.id, risk.deviceWindow.id, risk.deviceCooldown.id, risk.kindDevice.id, 'A6']}
        >
          {device.devices.length === 0 ? (
            t('options.risk.own.noDevices', { days: risk.deviceWindow.value })
          ) : (
            <>
              {t('options.risk.own.devices', { days: risk.deviceWindow.value, n: device.devices.length })}{' '}
              {device.devices.map((name, index) => (
                <span key={name}>
                  {index > 0 && t('options.risk.listSeparator')}
                  <bdi class="own-words" title={name}>
                    {name}
                  </bdi>
                </span>
              ))}
            </>
          )}
        </Trigger>
        <Trigger
          name="location"
          until={location.until}
          now={now}
          claim={t('options.risk.claim.location', {
            km: risk.locationDistance.value,
            cooldown: risk.locationCooldown.value,
          })}
          factIds={[risk.locationDistance.id, risk.locationCooldown.id, 'A8']}
        >
          {location.km === null
            ? t('options.risk.own.noJumps', { days: risk.locationCooldown.value })
            : t('options.risk.own.jump', {
                days: risk.locationCooldown.value,
                km: printNumber(location.km, language),
              })}
        </Trigger>
        <Trigger
          name="behaviour"
          until={behaviour.until}
          now={now}
          claim={t('options.risk.claim.behaviour', {
            retry: verification.retryAfter.value,
            three: verification.consecutiveFailures.value,
            threeHours: verification.consecutiveFailuresCooldown.value,
            five: risk.operationFailures.value,
            fiveHours: risk.operationCooldown.value,
          })}
          factIds={[
            risk.kindBehaviour.id,
            risk.operationFailures.id,
            risk.operationCooldown.id,
            verification.retryAfter.id,
            verification.consecutiveFailures.id,
            'A5',
            'A8',
            'C3',
          ]}
        >
          {behaviour.failures === 0
            ? t('options.risk.own.noFailures')
            : t('options.risk.own.failures', { n: behaviour.failures })}
          {behaviour.inARow > 0 && ` ${t('options.risk.own.inARow', { n: behaviour.inARow })}`}
        </Trigger>
        <Trigger
          name="identity"
          until={null}
          now={now}
          claim={t('options.risk.claim.identity')}
          factIds={[risk.kindIdentity.id]}
        >
          {identity.blockedAt === null
            ? t('options.risk.own.noIdentity')
            : t('options.risk.own.identity', {
                date: dateText(identity.blockedAt.toZonedDateTimeISO(timeZone).toPlainDate(), speech, today),
              })}
        </Trigger>
      </ul>
      <p class="advice">
        {[risk.adviceMainDevice, closing.noBursts].map(({ id }) => t(`fact.${id}`)).join(t('options.betweenSentences'))}{' '}
        <SourceChip factIds={[risk.adviceMainDevice.id, closing.noBursts.id]} />
      </p>
      <RehearsalLink />
    </>
  )
}

interface TriggerProps {
  name: 'device' | 'location' | 'behaviour' | 'identity'
  claim: string
  factIds: readonly string[]
  /** The end of the cooldown that runs. */
  until: Temporal.Instant | null
  now: Temporal.Instant
  /** What the journal says. */
  children: ComponentChildren
}

function Trigger({ name, claim, factIds, until, now, children }: TriggerProps) {
  const speech = useSpeech()
  const { t } = speech
  return (
    <li class={until === null ? 'trigger' : 'trigger running'} data-testid={`trigger-${name}`}>
      <h3>{t(`options.risk.trigger.${name}`)}</h3>
      <p class="claim">
        {claim} <SourceChip factIds={factIds} />
      </p>
      <p class="own">
        <span class="own-label">{t('options.risk.own')}</span> {children}
      </p>
      {until !== null && (
        <p class="until">
          <Icon name="pause" size={16} />
          <time dateTime={until.toString()} title={absolute(until, speech)}>
            {t('options.risk.until', { time: when(until, now, speech) })}
          </time>
        </p>
      )}
    </li>
  )
}
