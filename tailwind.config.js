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
      fontFamily: {
        sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif',
      },
      fontSize: {
        meta: ['12px', '16px'],
        secondary: ['13px', '18px'],
        body: ['15px', '22px'],
        // Smaller text makes phones zoom into the field.
        touch: ['16px', '22px'],
        title: ['17px', '24px'],
        emoji: ['40px', '48px'],
      },
      fontWeight: { normal: '400', medium: '500', semibold: '600' },
      borderRadius: { chip: '6px', field: '10px', bubble: '16px', window: '16px', full: '9999px' },
      transitionDuration: { feedback: '120ms', window: '180ms' },
      screens: { phone: { max: '479.98px' } },
    },
  },
}

export default config
