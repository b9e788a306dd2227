/* What the pages do in the browser: the menu on narrow screens, no second post of a form that is under way, and what was
   typed kept for the case that the session has ended. */
(function () {
  "use strict";

  document.body.classList.add("scripted");

  var button = document.querySelector(".menu-button");
  var navigation = document.getElementById("navigation");
  if (button && navigation) {
    button.addEventListener("click", function () {
      var open = navigation.classList.toggle("open");
      button.setAttribute("aria-expanded", String(open));
    });
  }

  var draft = "sekisho-draft:" + location.pathname + location.search;

  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.id && field.name && field.type !== "hidden" && field.type !== "password" && field.type !== "submit"
        && field.type !== "file" && field.tagName !== "BUTTON";
    });
  }

  function isTick(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  function keep(form) {
    var typed = {};
    fields(form).forEach(function (field) {
      typed[field.id] = isTick(field) ? field.checked : field.value;
    });
    sessionStorage.setItem(draft, JSON.stringify(typed));
  }

  /* A choice that other fields depend on (the domain of a list) brings them anew; then the rest is put back once more. */
  function putBack(form, typed) {
    fields(form).forEach(function (field) {
      if (!(field.id in typed)) {
        return;
      }
      var before = isTick(field) ? field.checked : field.value;
      field[isTick(field) ? "checked" : "value"] = typed[field.id];
      if (before !== typed[field.id] && field.tagName === "SELECT") {
        field.dispatchEvent(new Event("change", {bubbles: true}));
      }
    });
  }

  var form = document.getElementById("form");
  if (form) {
    var typed = JSON.parse(sessionStorage.getItem(draft) || "{}");
    if (document.getElementById("expired")) {
      window.addEventListener("load", function () {
        window.jQuery(document).one("pfAjaxComplete", function () {
          putBack(form, typed);
        });
        putBack(form, typed);
      });
    }
    sessionStorage.removeItem(draft);
    var underWay = false;
    form.addEventListener("submit", function (event) {
      if (underWay) {
        event.preventDefault();
      }
      underWay = true;
      keep(form);
    });
    window.addEventListener("pageshow", function () {
      underWay = false;
    });
  }

  var refused = document.querySelector("#form .ui-state-error");
  if (refused) {
    refused.focus();
  }
})();
