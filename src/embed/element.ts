/** The widget's element, as written in the host's document. */
const elementName = 'parley-widget'

/** Fired on the element whenever the host's document has lost it. */
export const disconnectedEvent = 'disconnected'

/**
 * Makes the widget's element. A custom element is told when it leaves the document, so nobody has to watch the page.
 * Definitions cannot be taken back, which is why this one holds nothing: whoever made the element listens to it.
 */
export function createElement(): HTMLElement {
  if (!customElements.get(elementName)) {
    customElements.define(
      elementName,
      class extends HTMLElement {
        /** A host that copies its page, such as Turbo for its cache, copies the element without what is inside. */
        connectedCallback() {
          if (!this.shadowRoot) this.remove()
        }
        disconnectedCallback() {
          this.dispatchEvent(new Event(disconnectedEvent))
        }
      },
    )
  }
  return document.createElement(elementName)
}
