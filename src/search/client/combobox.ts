/** One of the texts that are offered below a field, and what is said of it beside. */
export interface Option {
  text: string;
  detail: string;
}

/**
 * A text field with a list of texts below it, after the pattern "editable combobox with list autocomplete" of the WAI-ARIA Authoring
 * Practices 1.2. The focus stays in the field; the list lies over the page and moves nothing.
 */
export class Combobox {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #choose: (text: string) => void;
  #options: HTMLElement[] = [];
  /** The place of the option that Enter would take; -1 is the field's own text. */
  #active = -1;

  constructor(field: HTMLInputElement, list: HTMLElement, choose: (text: string) => void) {
    this.#field = field;
    this.#list = list;
    this.#choose = choose;
    field.role = 'combobox';
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    field.addEventListener('keydown', (event) => this.#press(event));
    field.addEventListener('blur', () => this.close());
    // A press on the list would take the focus from the field before the click arrives.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const option = this.#options.find((each) => each.contains(target as Node));
      if (option) this.#take(option);
    });
  }

  /** Offers texts in place of those before. */
  show(options: readonly Option[]): void {
    this.#options = options.map(({ text, detail }, index) => {
      const option = document.createElement('li');
      option.role = 'option';
      option.id = `${this.#list.id}-${index}`;
      option.dataset['text'] = text;
      const more = document.createElement('span');
      more.textContent = detail;
      option.append(text, ' ', more);
      return option;
    });
    this.#list.replaceChildren(...this.#options);
    this.#setOpen(this.#options.length > 0);
  }

  close(): void {
    this.#setOpen(false);
  }

  #setOpen(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#field.setAttribute('aria-expanded', String(isOpen));
    this.#activate(-1);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || this.#list.hidden) return;
    if (event.key === 'Tab') return this.close();
    const active = this.#options[this.#active];
    if (event.key === 'Enter' && !active) return this.close();
    if (event.key === 'Escape') this.close();
    else if (event.key === 'ArrowDown') this.#step(1);
    else if (event.key === 'ArrowUp') this.#step(-1);
    else if (event.key === 'Enter') this.#take(active!);
    else return;
    event.preventDefault();
  }

  /** After the last option comes the field's own text, then the first again. */
  #step(by: 1 | -1): void {
    const places = this.#options.length + 1;
    this.#activate(((this.#active + 1 + by + places) % places) - 1);
  }

  #activate(place: number): void {
    this.#active = place;
    for (const [index, option] of this.#options.entries()) option.ariaSelected = String(index === place);
    const active = this.#options[place];
    this.#field.setAttribute('aria-activedescendant', active?.id ?? '');
    active?.scrollIntoView({ block: 'nearest' });
  }

  #take(option: HTMLElement): void {
    this.close();
    this.#choose(option.dataset['text']!);
  }
}
