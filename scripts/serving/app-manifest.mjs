/**
 * How the installed app presents itself. A manifest is read before any language is chosen, so these
 * few words stand here and not in the catalogue.
 *
 * @type {import('vite-plugin-pwa').ManifestOptions}
 */
export const appManifest = {
  id: './',
  name: 'Joined Up',
  short_name: 'Joined Up',
  description: 'Who sits where: a map of local partnerships that stays in your browser.',
  lang: 'en-GB',
  start_url: './',
  scope: './',
  display: 'standalone',
  theme_color: '#0F5C6E',
  background_color: '#FFFFFF',
  icons: [
    { src: './icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: './icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
    { src: './icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  ],
}
