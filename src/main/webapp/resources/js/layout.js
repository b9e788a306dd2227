/* What the pages do in the browser: the menu on narrow screens, and no second post of a form that is under way. */
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

  var form = document.getElementById("form");
  if (form) {
    var underWay = false;
    form.addEventListener("submit", function (event) {
      if (underWay) {
        event.preventDefault();
      }
      underWay = true;
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
