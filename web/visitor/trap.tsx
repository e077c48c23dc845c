const NAME = 'detalle2';

/** Nobody sees it, reaches it with the keyboard or hears of it: a program that fills in everything fills it in. */
export function Trap() {
  return (
    <p class="visually-hidden" aria-hidden="true">
      <label>
        No la llene <input name={NAME} tabIndex={-1} autocomplete="off" />
      </label>
    </p>
  );
}

/** What is in it, once: should a browser have filled it in by itself, the next try gets through. */
export function takeTrap(): string {
  const field = document.querySelector<HTMLInputElement>(`[name=${NAME}]`);
  const trap = field?.value ?? '';
  if (field) field.value = '';
  return trap;
}
