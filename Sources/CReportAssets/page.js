"use strict";
(() => {
  const forms = [...document.querySelectorAll("form.upload")];
  const say = (form, words) => { form.querySelector("[role=status]").textContent = words; };

  // What is wrong with a file is said where the server says it; without words, all is well.
  function complain(input, words) {
    document.getElementById(`${input.id}-error`).textContent = words;
    input.closest(".field").classList.toggle("wrong", words);
    input.setAttribute("aria-invalid", Boolean(words));
    if (words) input.focus();
  }

  for (const form of forms) {
    const files = () => [...form.querySelectorAll("[type=file]")].flatMap((input) => [...input.files]);
    const enable = (isOn) => { for (const button of form.querySelectorAll("button")) button.disabled = !isOn; };
    let wait;
    form.addEventListener("change", ({ target }) => { if (target.type === "file") complain(target, ""); });
    form.addEventListener("submit", (event) => {
      if (files().reduce((sum, file) => sum + file.size, 0) > form.dataset.most) {
        event.preventDefault();
        complain(form.querySelector("[type=file]"), form.dataset.large);
        return;
      }
      // Whose rows somebody looks at stays in the address of the next result.
      form.action = form.getAttribute("action").split("#")[0] + location.hash;
      // A download leaves the page where it is.
      if (event.submitter?.hasAttribute("formaction")) return;
      setTimeout(enable, 0, false);
      wait = setTimeout(say, 1000, form, form.dataset.busy);
    });
    // Back from the result.
    addEventListener("pageshow", () => { clearTimeout(wait); enable(true); say(form, ""); });
  }

  const first = forms[0];
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
    const input = (target.closest(".field") ?? first).querySelector("[type=file]") ?? first.querySelector("[type=file]");
    if (files.length > 1 && !input.multiple) return say(input.form, first.dataset.one);
    input.files = files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.focus();
    say(input.form, first.dataset.selected + [...files].map((file) => file.name).join(", "));
  });

  const own = document.querySelector(".own-rows");
  if (own) own.hidden = false;
  const home = document.querySelector(".home");
  home.addEventListener("click", () => { home.hash = location.hash; });
})();
