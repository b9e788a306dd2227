/* Buttons that copy the text of another element. Browsers offer the clipboard on secure origins only; elsewhere the text is
   selected and copied the old way. */
(function () {
  "use strict";

  function select(source) {
    var range = document.createRange();
    range.selectNodeContents(source);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  }

  document.querySelectorAll("button.copy").forEach(function (button) {
    button.addEventListener("click", function () {
      var source = document.getElementById(button.dataset.copy);
      var done = function () {
        button.textContent = button.dataset.copied;
      };
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(source.textContent).then(done, function () {
          if (select(source)) {
            done();
          }
        });
      } else if (select(source)) {
        done();
      }
    });
  });
})();
