"use strict";
(() => {
  const forms = [...document.querySelectorAll("form.upload")];
  const [first] = forms;
  const say = (form, words) => { form.querySelector("[role=status]").textContent = words; };
  const title = document.title.replace(first?.dataset.error, "");

  // As the server does; without words all is well.
  function complain(input, words) {
    document.title = (words && input.form.dataset.error) + title;
    document.getElementById(`${input.id}-error`).textContent = words;
    input.closest(".field").classList.toggle("wrong", words);
    input.setAttribute("aria-invalid", Boolean(words));
    say(input.form, "");
    if (!words) return;
    input.closest("details")?.setAttribute("open", "");
    input.focus();
  }

  for (const form of forms) {
    const enable = (isOn) => { for (const button of form.querySelectorAll("button")) button.disabled = !isOn; };
    let wait;
    form.addEventListener("change", ({ target }) => { if (target.files) complain(target, ""); });
    form.addEventListener("submit", (event) => {
      const { most, large, together } = form.dataset;
      const files = [...form.elements].flatMap((field) => [...field.files ?? []].map(({ size }) => [size, field]));
      if (files.reduce((sum, [size]) => sum + size, 0) > most) {
        event.preventDefault();
        const [size, field] = files.sort(([a], [b]) => b - a)[0];
        return complain(field, size > most ? large : together);
      }
      // Whose rows are seen stays in the next address.
      form.action = form.getAttribute("action").split("#")[0] + location.hash;
      // A download leaves the page.
      if (event.submitter?.hasAttribute("formaction")) return;
      setTimeout(enable, 0, false);
      wait = setTimeout(say, 1000, form, form.dataset.busy);
    });
    addEventListener("pageshow", () => { clearTimeout(wait); enable(true); say(form, ""); });
  }

  const drag = (isOn, words) => { document.body.classList.toggle("is-dragging", isOn); say(first, words); };
  const on = (name, act) => addEventListener(name, (event) => {
    if (!first || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    act(event);
  });
  on("dragenter", () => drag(true, first.dataset.drop));
  on("dragover", () => {});
  on("dragleave", (event) => { if (!event.relatedTarget) drag(false, ""); });
  on("drop", ({ target, dataTransfer: { files } }) => {
    drag(false, "");
    const input = target.closest(".field")?.querySelector("[type=file]") ?? first.elements[0];
    if (files.length > 1 && !input.multiple) return complain(input, first.dataset.one);
    input.files = files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.focus();
    say(input.form, first.dataset.selected + [...files].map(({ name }) => name).join(", "));
  });

  document.querySelector(".own-rows")?.removeAttribute("hidden");
  document.querySelector(".home").addEventListener("click", ({ target }) => { target.hash = location.hash; });
})();
