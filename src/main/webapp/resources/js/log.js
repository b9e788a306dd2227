/* The log in the browser: it counts after it has shown, it follows what is refused just now, and its drawers close. */
(function () {
  "use strict";

  var EVERY = 3000;
  var button = document.querySelector("button.live");
  var timer = null;

  function rows(root) {
    return Array.prototype.map.call(root.querySelectorAll("#found .reference"), function (cell) {
      return cell.textContent;
    });
  }

  function isReading() {
    return document.querySelector("#live details[open]") !== null || document.hidden;
  }

  /* The table itself stays: its widget has set it up. */
  function exchange(place, fresh) {
    if (place && fresh) {
      place.replaceChildren.apply(place, Array.from(fresh.childNodes));
    }
  }

  /* What the answers have in common comes after the rows, which must not wait for it. */
  function glance() {
    var place = document.getElementById("picture");
    if (!place || !place.dataset.from) {
      return;
    }
    fetch(place.dataset.from, {credentials: "same-origin"}).then(function (answer) {
      return answer.ok ? answer.text() : "";
    }).then(function (text) {
      exchange(place, new DOMParser().parseFromString(text, "text/html").getElementById("picture"));
    }).catch(function () {
      /* The rows are there, and the next search asks again. */
      return "";
    }).then(function () {
      place.setAttribute("aria-busy", "false");
    });
  }

  function take(text) {
    var fresh = new DOMParser().parseFromString(text, "text/html").getElementById("live");
    if (text && !fresh) {
      /* Whoever is logged out is asked to log in, and comes back here. */
      location.reload();
    }
    if (!fresh || isReading()) {
      return;
    }
    var known = rows(document);
    fresh.querySelectorAll("#found .reference").forEach(function (cell) {
      if (known.indexOf(cell.textContent) < 0) {
        cell.closest("tr").classList.add("fresh");
      }
    });
    exchange(document.querySelector("#found tbody"), fresh.querySelector("#found tbody"));
    if (document.querySelector("#found tr.fresh")) {
      glance();
    }
  }

  function look() {
    if (!isReading()) {
      fetch(location.href, {credentials: "same-origin"}).then(function (answer) {
        return answer.ok ? answer.text() : "";
      }).then(take, function () {
        /* The server is away for a moment; the next look may find it. */
        return "";
      });
    }
  }

  if (button) {
    button.addEventListener("click", function () {
      var isOn = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isOn));
      button.textContent = isOn ? button.dataset.on : button.dataset.off;
      window.clearInterval(timer);
      if (isOn) {
        look();
        timer = window.setInterval(look, EVERY);
      }
    });
  }

  glance();

  function close(details) {
    if (details) {
      details.open = false;
      details.querySelector("summary").focus();
    }
  }

  document.addEventListener("click", function (event) {
    var cross = event.target.closest ? event.target.closest(".drawer-close") : null;
    if (cross) {
      close(cross.closest("details"));
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      close(document.querySelector("#live details[open]"));
    }
  });
})();
