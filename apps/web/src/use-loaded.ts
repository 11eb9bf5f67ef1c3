import { useEffect, useState } from 'preact/hooks'

/** What a loader brings, once it is here. A load that fails reaches the page that says so, and never ends in silence. */
export const useLoaded = <Loaded>(load: () => Promise<Loaded>, already?: () => Loaded | undefined): Loaded | undefined => {
  const [loaded, setLoaded] = useState<{ readonly value?: Loaded | undefined; readonly failure?: unknown }>(() => ({ value: already?.() }))
  useEffect(() => {
    load().then(
      (value) => setLoaded({ value }),
      (failure: unknown) => setLoaded({ failure }),
    )
  }, [load])
  if ('failure' in loaded) throw loaded.failure
  return loaded.value
}
