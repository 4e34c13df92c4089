"""The blocks of a prose document as a posting: the way of every reader of Markdown, text, HTML and DOCX.

Who claims a block, in this order; what no step claims is kept under `sections`:

1. `specification`: a table of essential and desirable criteria becomes one row a criterion.
2. `unmarked`: paragraphs whose lines begin with a sign become items of a list.
3. `run_in`: paragraphs with labels in them ("Pay: ...  Hours: ...") become one paragraph a label.
4. `title_line`: one block is the title.
5. `outline`: a block is a heading and begins a section, a label with its value (`labelled`), the lead-in of a list, or
   belongs to the section above it. `equality` parts statements from the lists before them.
6. `repetition`: where the ad says everything again in another language, the second telling is kept apart.
7. `headless`: lists that no heading names are named by what their items say (`wishes`, `implied`).
8. `compose`: each section goes to its field. Within one, `dividing` tells items from what stands between them, `byline`
   reads the lines under the title, `parts` reads places, employers, questions, tools and sources.
9. `implied`: fields that are still empty are filled with a statement that stands elsewhere; to a way to
   apply belong the lines of the address below it (`addressed`).

`several` notices that there is more than one job.
"""
