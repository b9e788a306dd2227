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

  /* The open group of the menu closes by the escape key and by a click beside it. */
  function closeGroups(but) {
    document.querySelectorAll("#navigation details[open]").forEach(function (group) {
      if (group !== but) {
        group.open = false;
      }
    });
  }

  document.addEventListener("click", function (event) {
    closeGroups(event.target.closest ? event.target.closest("#navigation details") : null);
  });
  document.addEventListener("keydown", function (event) {
    var group = document.querySelector("#navigation details[open]");
    if (event.key === "Escape" && group) {
      closeGroups(null);
      group.querySelector("summary").focus();
    }
  });

  /* The address may come back from the login with other signs escaped. */
  var draft = "sekisho-draft:" + location.pathname + "?" + new URLSearchParams(location.search);

  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && field.type !== "hidden" && field.type !== "password" && field.type !== "submit"
        && field.type !== "file" && field.tagName !== "BUTTON";
    });
  }

  function isTick(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  /* Ticks of one name differ by their values. */
  function called(field) {
    return field.id || (isTick(field) ? field.name + "=" + field.value : field.name);
  }

  function keep(form, place) {
    var typed = {};
    fields(form).forEach(function (field) {
      typed[called(field)] = isTick(field) ? field.checked : field.value;
    });
    sessionStorage.setItem(place, JSON.stringify(typed));
  }

  /* A choice that other fields depend on (the domain of a list) brings them anew; then the rest is put back once more. */
  function putBack(form, typed) {
    fields(form).forEach(function (field) {
      if (!(called(field) in typed)) {
        return;
      }
      var before = isTick(field) ? field.checked : field.value;
      field[isTick(field) ? "checked" : "value"] = typed[called(field)];
      if (before !== typed[called(field)] && field.tagName === "SELECT") {
        field.dispatchEvent(new Event("change", {bubbles: true}));
      }
    });
  }

  document.querySelectorAll("main form[id]").forEach(function (form) {
    var place = draft + "#" + form.id;
    var typed = JSON.parse(sessionStorage.getItem(place) || "{}");
    if (document.getElementById("expired")) {
      window.addEventListener("load", function () {
        window.jQuery(document).one("pfAjaxComplete", function () {
          putBack(form, typed);
        });
        putBack(form, typed);
      });
    }
    sessionStorage.removeItem(place);
    form.addEventListener("submit", function () {
      keep(form, place);
    });
  });

  /* What takes longer than a moment (a preview, an import, a check) says that it is under way. */
  var busy = document.getElementById("busy");
  var saying = null;

  function sayBusy(form) {
    if (busy && ["download", "files"].indexOf(form.id) < 0) {
      saying = window.setTimeout(function () {
        busy.textContent = busy.dataset.text;
      }, 500);
    }
  }

  /* An answer that is a file leaves the page as it is: after a while the form may be posted again. */
  var underWay = false;
  document.addEventListener("submit", function (event) {
    if (underWay) {
      event.preventDefault();
      return;
    }
    sayBusy(event.target);
    underWay = true;
    window.setTimeout(function () {
      underWay = false;
    }, 3000);
  });
  window.addEventListener("pageshow", function () {
    window.clearTimeout(saying);
    if (busy) {
      busy.textContent = "";
    }
    underWay = false;
  });

  /* Rows are moved by dragging their handles; a row goes to the place of the row that it is dropped on. */
  var dragged = null;

  function handleBelow(event) {
    var row = event.target.closest ? event.target.closest("tr") : null;
    var handle = row ? row.querySelector(".handle") : null;
    return dragged && handle && handle !== dragged && handle.dataset.target === dragged.dataset.target ? handle : null;
  }

  function mark(row) {
    document.querySelectorAll("tr.drop-here").forEach(function (marked) {
      marked.classList.remove("drop-here");
    });
    if (row) {
      row.classList.add("drop-here");
    }
  }

  document.addEventListener("dragstart", function (event) {
    dragged = event.target.closest ? event.target.closest(".handle") : null;
    if (dragged) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.rule);
      dragged.closest("tr").classList.add("dragged");
    }
  });
  document.addEventListener("dragover", function (event) {
    var handle = handleBelow(event);
    mark(handle ? handle.closest("tr") : null);
    if (handle) {
      event.preventDefault();
    }
  });
  document.addEventListener("drop", function (event) {
    var handle = handleBelow(event);
    if (handle) {
      event.preventDefault();
      var deed = document.createElement("input");
      deed.type = "hidden";
      deed.name = "do";
      deed.value = "place:" + dragged.dataset.rule + ":" + handle.dataset.rule;
      var chain = handle.closest("form");
      chain.appendChild(deed);
      chain.requestSubmit();
    }
  });
  document.addEventListener("dragend", function () {
    if (dragged) {
      dragged.closest("tr").classList.remove("dragged");
    }
    mark(null);
    dragged = null;
  });

  /* Whoever works with the keyboard stays where the last press was, though the page came anew. The tables are set up
     before, and make their cells anew. */
  window.addEventListener("load", function () {
    var pressed = sessionStorage.getItem("sekisho-pressed");
    sessionStorage.removeItem("sekisho-pressed");
    var again = Array.prototype.find.call(document.querySelectorAll('button[name="do"]'), function (button) {
      return button.value === pressed;
    });
    if (again && again.disabled) {
      again = again.parentNode.querySelector("button:not(:disabled)");
    }
    if (again) {
      again.focus();
    }
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest('button[name="do"]') : null;
    if (button) {
      sessionStorage.setItem("sekisho-pressed", button.value);
    }
  });

  var refused = document.querySelector("#form .ui-state-error");
  if (refused) {
    refused.focus();
  }
})();
