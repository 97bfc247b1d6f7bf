import { ShopLink } from '../shop/ShopLink.tsx'
import { PageTitle } from './PageTitle.tsx'

export function MissingPage() {
  return (
    <>
      <PageTitle title="There is nothing at this address" lead="It may have been drunk already." />
      <ShopLink to="home" className="text-brand underline underline-offset-4">
        Back to the shop
      </ShopLink>
    </>
  )
}
