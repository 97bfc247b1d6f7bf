import { forwardRef, type ReactNode } from 'react'

/** As large as a preview, before there is one: nothing moves when it comes. */
export const PreviewSpace = forwardRef<HTMLDivElement, { readonly children?: ReactNode }>(
  function PreviewSpace({ children }, ref) {
    return (
      <div ref={ref} className="mt-1 h-19 w-72 max-w-full">
        {children}
      </div>
    )
  },
)
