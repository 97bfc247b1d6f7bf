/**
 * A size of text that a site may change; its line grows along.
 * @param {string} property
 * @param {number} px
 * @param {number} linePx
 * @returns {[string, string]}
 */
function size(property, px, linePx) {
  return [`var(${property}, ${px}px)`, `${Math.round((linePx / px) * 1000) / 1000}`]
}

/**
 * The design tokens. Colours come from `src/theme/tokens.ts` through custom properties, because they depend on the
 * brand colour and the scheme; everything else is here. No `rem`: a host page's root font size is not ours.
 * @type {import('tailwindcss').Config}
 */
const config = {
  theme: {
    extend: {
      colors: {
        surface: 'var(--parley-surface)',
        raised: 'var(--parley-surface-raised)',
        sunken: 'var(--parley-surface-sunken)',
        ink: 'var(--parley-text)',
        muted: 'var(--parley-text-muted)',
        line: 'var(--parley-border)',
        'line-strong': 'var(--parley-border-strong)',
        accent: 'var(--parley-accent)',
        'on-accent': 'var(--parley-on-accent)',
        'accent-hover': 'var(--parley-accent-hover)',
        'accent-soft': 'var(--parley-accent-soft)',
        'accent-text': 'var(--parley-accent-text)',
        positive: 'var(--parley-positive)',
        warning: 'var(--parley-warning)',
        negative: 'var(--parley-negative)',
        focus: 'var(--parley-focus)',
        transparent: 'transparent',
        current: 'currentColor',
      },
      spacing: { DEFAULT: '4px' },
      fontSize: {
        meta: size('--parley-size-meta', 12, 16),
        secondary: size('--parley-size-secondary', 13, 18),
        body: size('--parley-size-body', 15, 22),
        // Smaller text makes phones zoom into the field.
        touch: ['16px', '22px'],
        title: size('--parley-size-title', 17, 24),
        emoji: ['40px', '48px'],
      },
      fontWeight: { normal: '400', medium: '500', semibold: '600' },
      borderRadius: {
        chip: 'var(--parley-radius-chip, 6px)',
        field: 'var(--parley-radius-field, 10px)',
        bubble: 'var(--parley-radius-bubble, 16px)',
        window: 'var(--parley-radius-window, 16px)',
        full: '9999px',
      },
      transitionDuration: { feedback: '120ms', window: '180ms' },
      screens: { phone: { max: '479.98px' } },
    },
  },
}

export default config
