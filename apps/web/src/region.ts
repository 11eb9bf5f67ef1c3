import { computed } from '@preact/signals'
import { regionById, type Region } from '@rhomboid/content/content.ts'
import regions from 'virtual:content/regions'
import { settings } from './record.ts'

/**
 * The region whose numbers are shown: the one the person chose, else the one that the
 * browser's language names. The place stands beside the number, so that a wrong guess can
 * be seen. Rules that hold in one region only follow the person's own choice alone.
 */
export const region = computed((): Region => regionById(regions, settings.value.region === 'unknown' ? regionOfLanguage() : settings.value.region))

export const chosenRegion = computed((): string | undefined => (settings.value.region === 'unknown' ? undefined : settings.value.region))

const regionOfLanguage = (): string => {
  // Only the first one: the later ones often name English in a country where nobody dials its number.
  const [language] = typeof navigator === 'undefined' ? [] : navigator.languages
  return regions.find(({ locales }) => language !== undefined && locales.includes(language))?.id ?? 'unknown'
}

export const allRegions: readonly Region[] = [...regions].filter(({ id }) => id !== 'unknown').sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** `999` → `tel:999`; spaces in a number are for the eye. */
export const telephone = (number: string): string => `tel:${number.replaceAll(' ', '')}`
