<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>lw::AgreementDialog</name>
    <message numerus="yes">
        <source>Show %n picture(s) judged otherwise</source>
        <translation>
            <numerusform>Show %n picture judged otherwise</numerusform>
            <numerusform>Show %n pictures judged otherwise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ClassScores</name>
    <message numerus="yes">
        <source>F1 %1
precision %2
recall %3
%n people</source>
        <translation>
            <numerusform>F1 %1
precision %2
recall %3
%n person</numerusform>
            <numerusform>F1 %1
precision %2
recall %3
%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people: too few to say</source>
        <translation>
            <numerusform>%n person: too few to say</numerusform>
            <numerusform>%n people: too few to say</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Cli</name>
    <message numerus="yes">
        <source>%n problem(s) found; what to do stands beside each.</source>
        <translation>
            <numerusform>%n problem found; what to do stands beside each.</numerusform>
            <numerusform>%n problems found; what to do stands beside each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n problem(s):</source>
        <translation>
            <numerusform>  %n problem:</numerusform>
            <numerusform>  %n problems:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that some run lacks are left out.</source>
        <translation>
            <numerusform>%n image that some run lacks is left out.</numerusform>
            <numerusform>%n images that some run lacks are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in all; the rest is imported.</source>
        <translation>
            <numerusform>%n problem in all; the rest is imported.</numerusform>
            <numerusform>%n problems in all; the rest is imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) predicted with %1.</source>
        <translation>
            <numerusform>%n image predicted with %1.</numerusform>
            <numerusform>%n images predicted with %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n face(s)</source>
        <translation>
            <numerusform>%1: %n face</numerusform>
            <numerusform>%1: %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) fixed; undo takes all of it back.</source>
        <translation>
            <numerusform>%n label fixed; undo takes all of it back.</numerusform>
            <numerusform>%n labels fixed; undo takes all of it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ComparePanel</name>
    <message numerus="yes">
        <source>%n people: too few to say</source>
        <translation>
            <numerusform>%n person: too few to say</numerusform>
            <numerusform>%n people: too few to say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Better (%n)</source>
        <translation>
            <numerusform>Better (%n)</numerusform>
            <numerusform>Better (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Worse (%n)</source>
        <translation>
            <numerusform>Worse (%n)</numerusform>
            <numerusform>Worse (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::CreateStep</name>
    <message numerus="yes">
        <source>%n problem(s) and note(s); everything else is imported.</source>
        <translation>
            <numerusform>%n problem and note; everything else is imported.</numerusform>
            <numerusform>%n problems and notes; everything else is imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::DatasetsStep</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::DuplicatePeople</name>
    <message numerus="yes">
        <source>%n picture(s) are copies of others; a picture and its copies count as one person</source>
        <translation>
            <numerusform>%n picture is a copy of another; a picture and its copies count as one person</numerusform>
            <numerusform>%n pictures are copies of others; a picture and its copies count as one person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ErrorWall</name>
    <message numerus="yes">
        <source>%1 taken for %2 (%n)</source>
        <translation>
            <numerusform>%1 taken for %2 (%n)</numerusform>
            <numerusform>%1 taken for %2 (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::EvaluateSession</name>
    <message numerus="yes">
        <source>%n row(s) of the table are set aside. The first: %1</source>
        <translation>
            <numerusform>%n row of the table is set aside. The first: %1</numerusform>
            <numerusform>%n rows of the table are set aside. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) with a class were imported; without probabilities each class counts as nearly certain.</source>
        <translation>
            <numerusform>%n image with a class was imported; without probabilities each class counts as nearly certain.</numerusform>
            <numerusform>%n images with a class were imported; without probabilities each class counts as nearly certain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) with probabilities were imported.</source>
        <translation>
            <numerusform>%n image with probabilities was imported.</numerusform>
            <numerusform>%n images with probabilities were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ExplorePage</name>
    <message numerus="yes">
        <source>Hold %n people of each group out, grouped by %1?</source>
        <translation>
            <numerusform>Hold %n person of each group out, grouped by %1?</numerusform>
            <numerusform>Hold %n people of each group out, grouped by %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::FaceFindingDialog</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::HistogramPlot</name>
    <message numerus="yes">
        <source>%1 to %2: %n image(s)</source>
        <translation>
            <numerusform>%1 to %2: %n image</numerusform>
            <numerusform>%1 to %2: %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n image(s)</source>
        <translation>
            <numerusform>up to %n image</numerusform>
            <numerusform>up to %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ImageFactsPanel</name>
    <message numerus="yes">
        <source>%1 images, %2 in all; %n combination(s) of size and type.</source>
        <translation>
            <numerusform>%1 images, %2 in all; %n combination of size and type.</numerusform>
            <numerusform>%1 images, %2 in all; %n combinations of size and type.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>%n damaged</numerusform>
            <numerusform>%n damaged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Red, green, blue: mean %1, deviation %2 (of 1), over %n picture(s).</source>
        <translation>
            <numerusform>Red, green, blue: mean %1, deviation %2 (of 1), over %n picture.</numerusform>
            <numerusform>Red, green, blue: mean %1, deviation %2 (of 1), over %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ImageFolderFormat</name>
    <message numerus="yes">
        <source>%n picture(s) are in the folder &quot;%1&quot;, which is no value of %2; they are kept, %2 is unknown</source>
        <translation>
            <numerusform>%n picture is in the folder &quot;%1&quot;, which is no value of %2; it is kept, %2 is unknown</numerusform>
            <numerusform>%n pictures are in the folder &quot;%1&quot;, which is no value of %2; they are kept, %2 is unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ImportDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out:</source>
        <translation>
            <numerusform>%n row was left out:</numerusform>
            <numerusform>%n rows were left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::JobsBar</name>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>%n job failed</numerusform>
            <numerusform>%n jobs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LabelActions</name>
    <message numerus="yes">
        <source>Set %1 to %2 on %n picture(s)</source>
        <translation>
            <numerusform>Set %1 to %2 on %n picture</numerusform>
            <numerusform>Set %1 to %2 on %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n picture(s) as %1</source>
        <translation>
            <numerusform>Label %n picture as %1</numerusform>
            <numerusform>Label %n pictures as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep the label of %n picture(s)</source>
        <translation>
            <numerusform>Keep the label of %n picture</numerusform>
            <numerusform>Keep the label of %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the suggestion for %n picture(s)</source>
        <translation>
            <numerusform>Take the suggestion for %n picture</numerusform>
            <numerusform>Take the suggestion for %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n picture(s)</source>
        <translation>
            <numerusform>Exclude %n picture</numerusform>
            <numerusform>Exclude %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n picture(s) as unsure</source>
        <translation>
            <numerusform>Mark %n picture as unsure</numerusform>
            <numerusform>Mark %n pictures as unsure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back the decision on %n picture(s)</source>
        <translation>
            <numerusform>Take back the decision on %n picture</numerusform>
            <numerusform>Take back the decision on %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s) of at least %1 %</source>
        <translation>
            <numerusform>Accept %n suggestion of at least %1 %</numerusform>
            <numerusform>Accept %n suggestions of at least %1 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s) above the thresholds of their classes</source>
        <translation>
            <numerusform>Accept %n suggestion above the threshold of its class</numerusform>
            <numerusform>Accept %n suggestions above the thresholds of their classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LabelErrors</name>
    <message numerus="yes">
        <source>%1 of person %2: written %3, %n image(s) together say %4</source>
        <translation>
            <numerusform>%1 of person %2: written %3, %n image together says %4</numerusform>
            <numerusform>%1 of person %2: written %3, %n images together say %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n suspected label(s)</source>
        <translation>
            <numerusform>Fix %n suspected label</numerusform>
            <numerusform>Fix %n suspected labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LabelPanel</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>age of the person</comment>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>and %n earlier</numerusform>
            <numerusform>and %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LabelStore</name>
    <message numerus="yes">
        <source>The file of labels is damaged: %n row(s) could not be trusted and were left out, everything sound is shown for reading only. Restore a copy from the folder “backups”, or export the labels and begin anew.</source>
        <translation>
            <numerusform>The file of labels is damaged: %n row could not be trusted and was left out, everything sound is shown for reading only. Restore a copy from the folder “backups”, or export the labels and begin anew.</numerusform>
            <numerusform>The file of labels is damaged: %n rows could not be trusted and were left out, everything sound is shown for reading only. Restore a copy from the folder “backups”, or export the labels and begin anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) could not be saved and are shown as they were before. %1</source>
        <translation>
            <numerusform>%n label could not be saved and is shown as it was before. %1</numerusform>
            <numerusform>%n labels could not be saved and are shown as they were before. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LabelWall</name>
    <message numerus="yes">
        <source>Wall: accept %n picture(s) as %1</source>
        <translation>
            <numerusform>Wall: accept %n picture as %1</numerusform>
            <numerusform>Wall: accept %n pictures as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LeaksDialog</name>
    <message numerus="yes">
        <source>%n picture(s) alike</source>
        <translation>
            <numerusform>%n picture alike</numerusform>
            <numerusform>%n pictures alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::MainWindow</name>
    <message numerus="yes">
        <source>%n run(s) were paused when the window closed.</source>
        <translation>
            <numerusform>%n run was paused when the window closed.</numerusform>
            <numerusform>%n runs were paused when the window closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::MapPanel</name>
    <message numerus="yes">
        <source>%1, %2, %n image(s)</source>
        <translation>
            <numerusform>%1, %2, %n image</numerusform>
            <numerusform>%1, %2, %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n image(s) in Review</source>
        <translation>
            <numerusform>Show %n image in Review</numerusform>
            <numerusform>Show %n images in Review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::MergeDialog</name>
    <message numerus="yes">
        <source>%n of their pictures are not in this project.</source>
        <translation>
            <numerusform>%n of their pictures is not in this project.</numerusform>
            <numerusform>%n of their pictures are not in this project.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::NetworkListModel</name>
    <message numerus="yes">
        <source>About what a training step with a batch of %n picture(s) needs: weights, gradients, the optimizer&apos;s state and what is kept for the backward pass</source>
        <translation>
            <numerusform>About what a training step with a batch of %n picture needs: weights, gradients, the optimizer&apos;s state and what is kept for the backward pass</numerusform>
            <numerusform>About what a training step with a batch of %n pictures needs: weights, gradients, the optimizer&apos;s state and what is kept for the backward pass</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::PersonStrip</name>
    <message numerus="yes">
        <source>Person %1, %n picture(s)</source>
        <translation>
            <numerusform>Person %1, %n picture</numerusform>
            <numerusform>Person %1, %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n thing(s) found while reading the data. The rest was imported.</source>
        <translation>
            <numerusform>%n thing found while reading the data. The rest was imported.</numerusform>
            <numerusform>%n things found while reading the data. The rest was imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that are no pictures were ignored, such as those beginning with ._</source>
        <translation>
            <numerusform>%n file that is no pictures were ignored, such as those beginning with ._</numerusform>
            <numerusform>%n files that are no pictures were ignored, such as those beginning with ._</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ProgressStrip</name>
    <message numerus="yes">
        <source>Saving %n change(s)</source>
        <translation>
            <numerusform>Saving %n change</numerusform>
            <numerusform>Saving %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::PseudoLabelling</name>
    <message numerus="yes">
        <source>%n pseudo-label(s) for %1</source>
        <translation>
            <numerusform>%n pseudo-label for %1</numerusform>
            <numerusform>%n pseudo-labels for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of %1 have a suggested label now. Review them: the least certain come first.</source>
        <translation>
            <numerusform>%n picture of %1 has a suggested label now. Review them: the least certain come first.</numerusform>
            <numerusform>%n pictures of %1 have a suggested label now. Review them: the least certain come first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read.</source>
        <translation>
            <numerusform>%n picture could not be read.</numerusform>
            <numerusform>%n pictures could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Recipe</name>
    <message numerus="yes">
        <source>cpu (%n thread(s))</source>
        <translation>
            <numerusform>cpu (%n thread)</numerusform>
            <numerusform>cpu (%n threads)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Faces of %n picture(s) are found first.</source>
        <translation>
            <numerusform>Faces of %n picture are found first.</numerusform>
            <numerusform>Faces of %n pictures are found first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) without a face are left out, as the project says.</source>
        <translation>
            <numerusform>%n picture without a face is left out, as the project says.</numerusform>
            <numerusform>%n pictures without a face are left out, as the project says.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::RecipeForm</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::RecipePanel</name>
    <message numerus="yes">
        <source>%n changed, undo</source>
        <translation>
            <numerusform>%n changed, undo</numerusform>
            <numerusform>%n changed, undo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ResultTabs</name>
    <message numerus="yes">
        <source>%n image(s) of %1 were taken for %2. Enter shows them in Review.</source>
        <translation>
            <numerusform>%n image of %1 was taken for %2. Enter shows them in Review.</numerusform>
            <numerusform>%n images of %1 were taken for %2. Enter shows them in Review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ReviewHeader</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ReviewMerge</name>
    <message numerus="yes">
        <source>Merge %n decision(s) of %1 from %2</source>
        <translation>
            <numerusform>Merge %n decision of %1 from %2</numerusform>
            <numerusform>Merge %n decisions of %1 from %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ReviewPage</name>
    <message numerus="yes">
        <source>Nothing to keep or take: %n picture(s) have no complete label or suggestion.</source>
        <translation>
            <numerusform>Nothing to keep or take: %n picture has no complete label or suggestion.</numerusform>
            <numerusform>Nothing to keep or take: %n pictures have no complete label or suggestion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n picture(s) from training?</source>
        <translation>
            <numerusform>Exclude %n picture from training?</numerusform>
            <numerusform>Exclude %n pictures from training?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back the decisions on %n picture(s)?</source>
        <translation>
            <numerusform>Take back the decisions on %n picture?</numerusform>
            <numerusform>Take back the decisions on %n pictures?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selection of %n picture(s)</source>
        <translation>
            <numerusform>Selection of %n picture</numerusform>
            <numerusform>Selection of %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::RunActions</name>
    <message numerus="yes">
        <source>Move %n run(s) with checkpoints and predictions to the trash?</source>
        <translation>
            <numerusform>Move %n run with checkpoints and predictions to the trash?</numerusform>
            <numerusform>Move %n runs with checkpoints and predictions to the trash?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::RunProgress</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ScorePanel</name>
    <message numerus="yes">
        <source>%1 – %2, %n people</source>
        <translation>
            <numerusform>%1 – %2, %n person</numerusform>
            <numerusform>%1 – %2, %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people: too few to say</source>
        <translation>
            <numerusform>%n person: too few to say</numerusform>
            <numerusform>%n people: too few to say</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::SplitPanel</name>
    <message numerus="yes">
        <source>%n people of each group, drawn by what the labels tell</source>
        <translation>
            <numerusform>%n person of each group, drawn by what the labels tell</numerusform>
            <numerusform>%n people of each group, drawn by what the labels tell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Submission</name>
    <message numerus="yes">
        <source>%n image(s) of the evaluation set have no prediction: %1</source>
        <translation>
            <numerusform>%n image of the evaluation set has no prediction: %1</numerusform>
            <numerusform>%n images of the evaluation set have no prediction: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::SubmissionDialog</name>
    <message numerus="yes">
        <source>%n image(s) have no prediction, such as %1. Repair or replace them, then predict again.</source>
        <translation>
            <numerusform>%n image has no prediction, such as %1. Repair or replace them, then predict again.</numerusform>
            <numerusform>%n images have no prediction, such as %1. Repair or replace them, then predict again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n predicted image(s) are not in the evaluation table and are left out.</source>
        <translation>
            <numerusform>%n predicted image is not in the evaluation table and are left out.</numerusform>
            <numerusform>%n predicted images are not in the evaluation table and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have another class than in %1, %2 the same.</source>
        <translation>
            <numerusform>%n image has another class than in %1, %2 the same.</numerusform>
            <numerusform>%n images have another class than in %1, %2 the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were not in it.</source>
        <translation>
            <numerusform>%n image was not in it.</numerusform>
            <numerusform>%n images were not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are only in it.</source>
        <translation>
            <numerusform>%n image is only in it.</numerusform>
            <numerusform>%n images are only in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::WallBar</name>
    <message numerus="yes">
        <source>Only the %n picture(s) you marked: give each its right label.</source>
        <translation>
            <numerusform>Only the %n picture you marked: give it its right label.</numerusform>
            <numerusform>Only the %n pictures you marked: give each its right label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your latest %n decision(s) for this class. Click (or Space) what is wrong.</source>
        <translation>
            <numerusform>Your latest %n decision for this class. Click (or Space) what is wrong.</numerusform>
            <numerusform>Your latest %n decisions for this class. Click (or Space) what is wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %n  Enter</source>
        <translation>
            <numerusform>Relabel %n  Enter</numerusform>
            <numerusform>Relabel %n  Enter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), surest first, that the model calls this. Click (or Space) the wrong ones.</source>
        <translation>
            <numerusform>%n picture that the model calls this. Click (or Space) it if it is wrong.</numerusform>
            <numerusform>%n pictures, surest first, that the model calls this. Click (or Space) the wrong ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::WhatIfPanel</name>
    <message numerus="yes">
        <source>At most %n image(s) of a person are among them, others each time.</source>
        <translation>
            <numerusform>At most %n image of a person is among them, another each time.</numerusform>
            <numerusform>At most %n images of a person are among them, others each time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::WindowClosing</name>
    <message numerus="yes">
        <source>%n run(s) are training or waiting. Pause and quit?</source>
        <translation>
            <numerusform>%n run is training or waiting. Pause and quit?</numerusform>
            <numerusform>%n runs are training or waiting. Pause and quit?</numerusform>
        </translation>
    </message>
</context>
</TS>
