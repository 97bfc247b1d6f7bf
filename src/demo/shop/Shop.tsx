import { useReducer } from 'react'
import { ChatWidget } from '../../index.ts'
import { BrewingPage } from '../pages/BrewingPage.tsx'
import { CoffeePage } from '../pages/CoffeePage.tsx'
import { HomePage } from '../pages/HomePage.tsx'
import { MissingPage } from '../pages/MissingPage.tsx'
import { PricingPage } from '../pages/PricingPage.tsx'
import { DemoPanel } from '../panel/DemoPanel.tsx'
import { useDemoSettings } from '../panel/useDemoSettings.ts'
import { ThemePage } from '../theme/ThemePage.tsx'
import { useWidgetStyle } from '../theme/useWidgetStyle.ts'
import { linesOf, reduceBasket } from './basket.ts'
import type { Route } from './routes.ts'
import { ShopFooter } from './ShopFooter.tsx'
import { ShopHeader } from './ShopHeader.tsx'
import { useRoute } from './useRoute.ts'

/** The license of the repository's own configuration. */
const demoLicense = 1

/** The whole demo page: the shop, the widget, and the panel that plays with the widget's options. */
export function Shop() {
  const route = useRoute()
  const [settings, change] = useDemoSettings()
  useWidgetStyle(settings.properties)
  const [basket, changeBasket] = useReducer(reduceBasket, {})
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only rounded-[8px] bg-brand px-[16px] py-[8px] font-semibold text-on-brand focus:not-sr-only focus:absolute focus:start-[12px] focus:top-[12px] focus:z-10"
      >
        Skip to content
      </a>
      <ShopHeader
        route={route}
        lines={linesOf(basket)}
        onRemove={(coffeeId) => changeBasket({ type: 'coffeeRemoved', coffeeId })}
      />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[1120px] flex-1 px-[20px] outline-none">
        {route === 'theme' ? (
          <ThemePage settings={settings} license={demoLicense} onChange={change} />
        ) : (
          <ShopPage route={route} onAdd={(coffeeId) => changeBasket({ type: 'bagAdded', coffeeId })} />
        )}
      </main>
      <ShopFooter />
      <DemoPanel settings={settings} onChange={change} />
      <ChatWidget
        server={window.location.origin}
        license={demoLicense}
        group={settings.group}
        locale={settings.locale}
        theme={settings.scheme}
        position={settings.position}
        layer={settings.layer}
        {...(settings.color ? { color: settings.color } : {})}
      />
    </div>
  )
}

type ShopPageProps = { route: Exclude<Route, 'theme'>; onAdd: (coffeeId: string) => void }

function ShopPage({ route, onAdd }: ShopPageProps) {
  switch (route) {
    case 'home':
      return <HomePage />
    case 'coffee':
      return <CoffeePage onAdd={onAdd} />
    case 'brewing':
      return <BrewingPage />
    case 'pricing':
      return <PricingPage />
    case 'missing':
      return <MissingPage />
  }
}
