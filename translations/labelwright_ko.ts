<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>lw::AboutDialog</name>
    <message>
        <source>About Labelwright</source>
        <translation>Labelwright 정보</translation>
    </message>
    <message>
        <source>Workbench for imbalanced image classification. Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>불균형 이미지 분류를 위한 워크벤치입니다. GNU 일반 공중 사용 허가서 버전 3 이상을 따르는 자유 소프트웨어이며 어떠한 보증도 없습니다.</translation>
    </message>
    <message>
        <source>Looking up versions and devices…</source>
        <translation>버전과 장치를 확인하는 중…</translation>
    </message>
    <message>
        <source>&quot;labelwright-cli doctor&quot; examines more and says what to do about each problem.</source>
        <translation>&quot;labelwright-cli doctor&quot;는 더 자세히 검사하고 문제마다 해결 방법을 알려 줍니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
</context>
<context>
    <name>lw::AgePanel</name>
    <message>
        <source>Ages</source>
        <translation>나이</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Back to the bounds of project.yaml</source>
        <translation>project.yaml의 경계로 되돌리기</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 without an age</source>
        <translation>나이 없음 %1장</translation>
    </message>
    <message>
        <source>people</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Ages: %1</source>
        <translation>나이: %1</translation>
    </message>
    <message>
        <source>%1–%2 holds %3</source>
        <translation>%1–%2세 %3</translation>
    </message>
    <message>
        <source>Imbalance of all classes %1 : 1 → %2 : 1, effective classes %3 → %4. Nothing is changed in the project.</source>
        <translation>전체 클래스 불균형 %1 : 1 → %2 : 1, 유효 클래스 %3 → %4. 프로젝트는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Each age class with these bounds. Drag a bound to try another; the project keeps its own.</source>
        <translation>이 경계에서의 나이 클래스입니다. 경계를 끌어 다른 값을 시험해 보세요. 프로젝트의 경계는 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>lw::AgePlot</name>
    <message>
        <source>age in years</source>
        <translation>나이(세)</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>No ages are known here.</source>
        <translation>알려진 나이가 없습니다.</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1세</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>age</source>
        <translation>나이</translation>
    </message>
</context>
<context>
    <name>lw::AgeRecognitionFormat</name>
    <message>
        <source>it has %1 fields instead of 3 or 4</source>
        <translation>필드가 3개나 4개가 아니라 %1개입니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an age</source>
        <translation>&quot;%1&quot;은(는) 나이가 아닙니다</translation>
    </message>
    <message>
        <source>Ages in file names (AGE_…, 3 or 4 fields)</source>
        <translation>파일 이름의 나이(AGE_…, 필드 3~4개)</translation>
    </message>
    <message>
        <source>file names that begin with an age</source>
        <translation>나이로 시작하는 파일 이름</translation>
    </message>
    <message>
        <source>The name does not tell the age: %1; the picture is left out</source>
        <translation>이름에서 나이를 알 수 없습니다: %1. 이 이미지는 제외됩니다</translation>
    </message>
    <message>
        <source>Rename it to AGE_… with 3 or 4 fields, or move it away.</source>
        <translation>AGE_… 형식(필드 3~4개)으로 이름을 바꾸거나 다른 곳으로 옮기세요.</translation>
    </message>
</context>
<context>
    <name>lw::AgreementDialog</name>
    <message>
        <source>Attribute</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Both judged</source>
        <translation>둘 다 판정</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>코헨의 카파</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>How reviewers agree</source>
        <translation>검수자 일치도</translation>
    </message>
    <message>
        <source>Your name, kept with each of your decisions</source>
        <translation>내 이름(모든 결정에 함께 기록)</translation>
    </message>
    <message>
        <source>No picture was judged twice yet. Merge another reviewer&apos;s decisions, or choose the order “Random check”: it shows decided pictures again without their labels.</source>
        <translation>아직 두 번 판정된 사진이 없습니다. 다른 검수자의 결정을 병합하거나 “무작위 점검” 순서를 선택하세요. 결정된 사진을 라벨 없이 다시 보여 줍니다.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 with themselves, in blind repeats</source>
        <translation>%1, 블라인드 반복에서 자기 일치도</translation>
    </message>
    <message>
        <source>%1, checked blindly by %2</source>
        <translation>%1, %2이(가) 블라인드로 점검</translation>
    </message>
    <message numerus="yes">
        <source>Show %n picture(s) judged otherwise</source>
        <translation>
            <numerusform>다르게 판정된 사진 %n장 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged otherwise in the blind check</source>
        <translation>블라인드 점검에서 다르게 판정됨</translation>
    </message>
</context>
<context>
    <name>lw::AistagesEvalFormat</name>
    <message>
        <source>Pictures to be labelled for a submission (info.csv)</source>
        <translation>제출용으로 라벨링할 사진 (info.csv)</translation>
    </message>
</context>
<context>
    <name>lw::AistagesFormat</name>
    <message>
        <source>The folder has no row in %1; its pictures are left out</source>
        <translation>%1에 이 폴더의 행이 없어 사진을 제외했습니다</translation>
    </message>
    <message>
        <source>Add its row, or move the folder away.</source>
        <translation>행을 추가하거나 폴더를 옮기세요.</translation>
    </message>
    <message>
        <source>Correct the row in the table, or label these pictures in Review.</source>
        <translation>표의 행을 고치거나 검수 페이지에서 라벨링하세요.</translation>
    </message>
    <message>
        <source>%1: %2; the pictures are kept, their gender is unknown</source>
        <translation>%1: %2. 사진은 유지하고 성별은 알 수 없음으로 둡니다</translation>
    </message>
    <message>
        <source>%1: %2; the pictures are kept, their age is unknown</source>
        <translation>%1: %2. 사진은 유지하고 나이는 알 수 없음으로 둡니다</translation>
    </message>
    <message>
        <source>The path is empty; the row is set aside</source>
        <translation>path가 비어 있어 행을 제외했습니다</translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; does not name a folder of this data set; the row is set aside</source>
        <translation>path &quot;%1&quot;은(는) 이 데이터셋의 폴더가 아니어서 행을 제외했습니다</translation>
    </message>
    <message>
        <source>Correct the path in the table.</source>
        <translation>표의 path를 고치세요.</translation>
    </message>
    <message>
        <source>The folder is called %1 on disk; it is used</source>
        <translation>디스크의 폴더 이름은 %1입니다. 그 폴더를 사용합니다</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>조치할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is no folder %1; the row is set aside</source>
        <translation>폴더 %1이(가) 없어 행을 제외했습니다</translation>
    </message>
    <message>
        <source>Put the folder back, or remove the row.</source>
        <translation>폴더를 되돌려 놓거나 행을 지우세요.</translation>
    </message>
    <message>
        <source>The row repeats line %1 (%2); it is counted once</source>
        <translation>%1행(%2)이 반복되어 한 번만 셉니다</translation>
    </message>
    <message>
        <source>The row describes %2 again and differs from line %1, which is used</source>
        <translation>%2이(가) 다시 나오며 %1행과 다릅니다. %1행을 사용합니다</translation>
    </message>
    <message>
        <source>Remove one of the two rows.</source>
        <translation>두 행 중 하나를 지우세요.</translation>
    </message>
    <message>
        <source>None of the seven pictures is in %1; the person is left out</source>
        <translation>%1에 일곱 장의 사진이 하나도 없어 인물을 제외했습니다</translation>
    </message>
    <message>
        <source>Put the pictures back, or remove the row.</source>
        <translation>사진을 되돌려 놓거나 행을 지우세요.</translation>
    </message>
    <message>
        <source>The picture is missing (%1, line %2); the person&apos;s other pictures stay</source>
        <translation>사진이 없습니다(%1, %2행). 이 인물의 다른 사진은 유지됩니다</translation>
    </message>
    <message>
        <source>Put the picture back and scan again.</source>
        <translation>사진을 되돌려 놓고 다시 스캔하세요.</translation>
    </message>
    <message>
        <source>The name is none of the seven that belong to a person; it is left out</source>
        <translation>인물의 일곱 가지 파일 이름이 아니어서 제외했습니다</translation>
    </message>
    <message>
        <source>Rename the picture, or move it away.</source>
        <translation>사진의 이름을 바꾸거나 옮기세요.</translation>
    </message>
    <message>
        <source>The name is written in capitals; it is used</source>
        <translation>이름이 대문자로 되어 있지만 사용합니다</translation>
    </message>
    <message>
        <source>%1 is there as well and is used instead</source>
        <translation>%1도 있어 그것을 대신 사용합니다</translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation>둘 중 하나를 지우세요.</translation>
    </message>
    <message>
        <source>Labelled people (train.csv, seven pictures each)</source>
        <translation>라벨이 있는 인물 (train.csv, 1인 7장)</translation>
    </message>
</context>
<context>
    <name>lw::App</name>
    <message>
        <source>Workbench for imbalanced image classification.</source>
        <translation>불균형 이미지 분류를 위한 워크벤치.</translation>
    </message>
    <message>
        <source>Project folder to open.</source>
        <translation>열 프로젝트 폴더.</translation>
    </message>
    <message>
        <source>Language of the window: en, ko.</source>
        <translation>창의 언어: en, ko.</translation>
    </message>
    <message>
        <source>Write pictures of every page into a folder, quit.</source>
        <translation>모든 페이지의 그림을 폴더에 저장하고 끝냅니다.</translation>
    </message>
    <message>
        <source>Measure in a real window, print JSON, quit: %1.</source>
        <translation>실제 창에서 측정하고 JSON을 출력한 뒤 종료: %1.</translation>
    </message>
    <message>
        <source>There is no such measurement.</source>
        <translation>그런 측정 항목이 없습니다.</translation>
    </message>
    <message>
        <source>There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be shown. Everything is on the command line, too: labelwright-cli --help
</source>
        <translation>디스플레이가 없어(DISPLAY와 WAYLAND_DISPLAY가 모두 설정되지 않음) 창을 열 수 없습니다. 모든 기능은 명령줄에서도 쓸 수 있습니다: labelwright-cli --help
</translation>
    </message>
    <message>
        <source>Write the data report (.pdf or .html), quit.</source>
        <translation>데이터 보고서(.pdf 또는 .html)를 저장하고 종료합니다.</translation>
    </message>
</context>
<context>
    <name>lw::Architectures</name>
    <message>
        <source>There is no network “%1”</source>
        <translation>네트워크 “%1”이(가) 없습니다</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>다음 중에서 고르세요: %1.</translation>
    </message>
    <message>
        <source>The network %1 cannot be built: %2</source>
        <translation>네트워크 %1을(를) 만들 수 없습니다: %2</translation>
    </message>
    <message>
        <source>“%1” must be %2</source>
        <translation>“%1”은(는) %2이어야 합니다</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1에서 %2까지의 정수</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1에서 %2까지의 수</translation>
    </message>
    <message>
        <source>a list of %1 whole numbers from %2</source>
        <translation>%2 이상의 정수 %1개 목록</translation>
    </message>
    <message>
        <source>“%1” is not one of its options</source>
        <translation>“%1”은(는) 이 네트워크의 옵션이 아닙니다</translation>
    </message>
    <message>
        <source>Its options are: %1.</source>
        <translation>옵션: %1.</translation>
    </message>
    <message>
        <source>the picture size must be a multiple of %1 pixels, at least %2</source>
        <translation>이미지 크기는 %2픽셀 이상이며 %1의 배수여야 합니다</translation>
    </message>
    <message>
        <source>its width is no multiple of its heads</source>
        <translation>폭이 헤드 수의 배수가 아닙니다</translation>
    </message>
    <message>
        <source>the channels of its stem are no multiples of the 32 groups</source>
        <translation>스템 채널이 그룹 수 32의 배수가 아닙니다</translation>
    </message>
    <message>
        <source>the picture size must be a multiple of %1 pixels</source>
        <translation>이미지 크기는 %1픽셀의 배수여야 합니다</translation>
    </message>
    <message>
        <source>“%1” does not change a network&apos;s option</source>
        <translation>“%1”은(는) 신경망 옵션을 바꾸지 않습니다</translation>
    </message>
    <message>
        <source>Write each option once, as in “depth=6 embed_dim=192” or “layers=1,1,1,1”.</source>
        <translation>“depth=6 embed_dim=192” 또는 “layers=1,1,1,1”처럼 각 옵션을 한 번씩만 쓰세요.</translation>
    </message>
</context>
<context>
    <name>lw::AttributePanel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3 (filled), %4 (outlined)</source>
        <translation>%1, %2: %3(채움), %4(외곽선)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>lw::Banner</name>
    <message>
        <source>Copy this message</source>
        <translation>메시지 복사</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>lw::BarPlot</name>
    <message>
        <source>Nothing to count.</source>
        <translation>셀 것이 없습니다.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>비교 대상</translation>
    </message>
</context>
<context>
    <name>lw::BatchPreview</name>
    <message>
        <source>A batch as the network sees it</source>
        <translation>네트워크가 보는 배치</translation>
    </message>
    <message>
        <source>Another batch</source>
        <translation>다른 배치</translation>
    </message>
    <message>
        <source>%1% %2
%3% %4</source>
        <translation>%1% %2
%3% %4</translation>
    </message>
</context>
<context>
    <name>lw::BiasPanel</name>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Fit on half</source>
        <translation>절반으로 맞추기</translation>
    </message>
    <message>
        <source>No bias</source>
        <translation>바이어스 없음</translation>
    </message>
    <message>
        <source>Looks for the bias with the best macro F1 on all labels at hand, and tells what such a fit is worth on people it was not made on</source>
        <translation>가진 라벨 전체에서 macro F1이 가장 좋은 바이어스를 찾고, 맞출 때 쓰지 않은 인물에서 얼마나 가치가 있는지 알려 줍니다</translation>
    </message>
    <message>
        <source>Fits on one half of the people and keeps that: the other half says what it is worth</source>
        <translation>인물 절반으로 맞추고 그 값을 유지합니다. 나머지 절반이 그 가치를 알려 줍니다</translation>
    </message>
    <message>
        <source>Bias of %1</source>
        <translation>%1의 바이어스</translation>
    </message>
    <message>
        <source>Added to the logit of this class after the vote: above 0 it is chosen more often</source>
        <translation>투표 뒤 이 클래스의 로짓에 더합니다. 0보다 크면 더 자주 선택됩니다</translation>
    </message>
    <message>
        <source>Images given this class, and images of this class</source>
        <translation>이 클래스로 예측된 이미지와 실제 이 클래스인 이미지</translation>
    </message>
    <message>
        <source>Lifts classes that a network trained on few images gives too rarely. A bias fitted to the labels at hand flatters itself; Fit tells what it is worth on others.</source>
        <translation>적은 이미지로 학습해 너무 드물게 예측되는 클래스를 끌어올립니다. 가진 라벨에 맞춘 바이어스는 스스로를 과대평가하며, 맞추기를 누르면 다른 인물에서의 가치를 알려 줍니다.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>lw::BlindCheck</name>
    <message>
        <source>The answer could not be kept: %1.</source>
        <translation>답을 저장하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>Check that the project&apos;s folder can be written.</source>
        <translation>프로젝트 폴더에 쓸 수 있는지 확인하세요.</translation>
    </message>
</context>
<context>
    <name>lw::BulkAcceptDialog</name>
    <message>
        <source>Accept by confidence</source>
        <translation>신뢰도로 일괄 승인</translation>
    </message>
    <message>
        <source>Every class</source>
        <translation>모든 클래스</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Decided now</source>
        <translation>현재 결정됨</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Confidence at least</source>
        <translation>최소 신뢰도</translation>
    </message>
    <message>
        <source>Suggested class</source>
        <translation>제안된 클래스</translation>
    </message>
    <message>
        <source>No unreviewed picture in the list has a suggestion this sure.</source>
        <translation>목록의 미검수 사진 중 이만큼 확실한 제안이 없습니다.</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1장 승인</translation>
    </message>
    <message>
        <source>Set a threshold per class</source>
        <translation>클래스별 임계값 설정</translation>
    </message>
    <message>
        <source>Accept suggestions of one class only, or of every class</source>
        <translation>한 클래스의 제안만 승인하거나 모든 클래스의 제안을 승인합니다</translation>
    </message>
    <message>
        <source>The lowest threshold of each class at which this share is expected to be right</source>
        <translation>이 비율만큼 맞을 것으로 예상되는 클래스별 최저 임계값</translation>
    </message>
    <message>
        <source>This needs the predictions of a run on validation images: let a run predict them on the Train page.</source>
        <translation>검증 이미지에 대한 실행(run)의 예측이 필요합니다. 학습 페이지에서 실행(run)으로 예측하세요.</translation>
    </message>
    <message>
        <source>Or expected to be right</source>
        <translation>또는 예상 정답 비율</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>Expected right</source>
        <translation>예상 정답</translation>
    </message>
    <message>
        <source>At 100.1 % nothing of this class is accepted</source>
        <translation>100.1 %이면 이 클래스는 하나도 승인하지 않습니다</translation>
    </message>
    <message>
        <source>%1 of %2 pictures in the list would be accepted, with a mean confidence of %3 %.</source>
        <translation>목록의 사진 %2장 중 %1장이 승인되며, 평균 신뢰도는 %3 %입니다.</translation>
    </message>
    <message>
        <source>Expected precision %1 %, so about %2 of them wrong (calibrated on %3 validation images of %4).</source>
        <translation>예상 정밀도는 %1 %이며, 약 %2장이 틀릴 것으로 보입니다(%4의 검증 이미지 %3장으로 보정).</translation>
    </message>
    <message>
        <source>How many of them are right is not known: no run has predicted the validation images.</source>
        <translation>검증 이미지를 예측한 실행(run)이 없어 이 중 몇 장이 맞는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>lw::Camera</name>
    <message>
        <source>No camera was found.</source>
        <translation>카메라를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Connect one and try again, or open a photo instead.</source>
        <translation>카메라를 연결하고 다시 시도하거나 사진을 여세요.</translation>
    </message>
    <message>
        <source>The camera gives no picture any more.</source>
        <translation>카메라 영상이 끊겼습니다.</translation>
    </message>
    <message>
        <source>Check its cable and that no other program uses it.</source>
        <translation>케이블을 확인하고 다른 프로그램이 쓰고 있지 않은지 확인하세요.</translation>
    </message>
    <message>
        <source>The camera could not be used: %1.</source>
        <translation>카메라를 쓸 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Check that no other program uses it.</source>
        <translation>다른 프로그램이 쓰고 있지 않은지 확인하세요.</translation>
    </message>
    <message>
        <source>The video cannot be read</source>
        <translation>동영상을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Convert it to MP4 (H.264) or AVI, or choose another one.</source>
        <translation>MP4(H.264)나 AVI로 변환하거나 다른 동영상을 고르세요.</translation>
    </message>
</context>
<context>
    <name>lw::CellPainter</name>
    <message>
        <source>not labelled</source>
        <translation>라벨 없음</translation>
    </message>
</context>
<context>
    <name>lw::ChartExport</name>
    <message>
        <source>Export %1</source>
        <translation>%1 내보내기</translation>
    </message>
    <message>
        <source>The chart could not be written</source>
        <translation>차트를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>다른 폴더를 고르거나 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Export as %1…</source>
        <translation>%1(으)로 내보내기…</translation>
    </message>
</context>
<context>
    <name>lw::Chip</name>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
</context>
<context>
    <name>lw::ClassDistributionPanel</name>
    <message>
        <source>%1
%2 images of %3 people, %4% of the labelled
Click to see them in Review</source>
        <translation>%1
이미지 %2장, 인물 %3명, 라벨 데이터의 %4%
클릭하면 검수 페이지에서 볼 수 있습니다</translation>
    </message>
    <message>
        <source>people</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Class distribution</source>
        <translation>클래스 분포</translation>
    </message>
    <message>
        <source>No image here has a label. Train a run on labelled data and let it suggest labels, or label some in Review.</source>
        <translation>라벨이 있는 이미지가 없습니다. 라벨 데이터로 학습한 뒤 라벨을 제안받거나 검수 페이지에서 직접 라벨링하세요.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>막대</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>모자이크</translation>
    </message>
    <message>
        <source>Classes: %1 (filled), %2 (outlined)</source>
        <translation>클래스: %1(채움), %2(윤곽)</translation>
    </message>
    <message>
        <source>Classes: %1</source>
        <translation>클래스: %1</translation>
    </message>
</context>
<context>
    <name>lw::ClassProgress</name>
    <message>
        <source>Progress by class</source>
        <translation>클래스별 진행 상황</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>결정됨</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>남음</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>no class yet</source>
        <translation>아직 클래스 없음</translation>
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
정밀도 %2
재현율 %3
인물 %n명</numerusform>
        </translation>
    </message>
    <message>
        <source>In brackets the 95% interval, by resampling people</source>
        <translation>괄호 안은 인물 단위 재표집으로 구한 95% 신뢰구간</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>정밀도와 재현율의 조화 평균</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Right among the images given this class</source>
        <translation>이 클래스로 예측한 이미지 중 맞은 비율</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>Found among the images of this class</source>
        <translation>이 클래스의 이미지 중 찾아낸 비율</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Images of this class</source>
        <translation>이 클래스의 이미지 수</translation>
    </message>
    <message>
        <source>people</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>People with such images; under 10 an interval says nothing</source>
        <translation>해당 이미지가 있는 인물 수. 10명 미만이면 구간은 의미가 없습니다</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>부족</translation>
    </message>
    <message numerus="yes">
        <source>%n people: too few to say</source>
        <translation>
            <numerusform>인물 %n명: 판단하기에 너무 적음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Cli</name>
    <message>
        <source>project to measure on</source>
        <translation>측정에 쓸 프로젝트</translation>
    </message>
    <message>
        <source>folder of pictures to measure on</source>
        <translation>측정에 쓸 사진 폴더</translation>
    </message>
    <message>
        <source>how many samples</source>
        <translation>샘플 수</translation>
    </message>
    <message>
        <source>size of made pictures, 192x256 by default</source>
        <translation>만들 사진의 크기(기본 192x256)</translation>
    </message>
    <message>
        <source>size of thumbnails or of the network&apos;s input</source>
        <translation>썸네일 또는 네트워크 입력의 크기</translation>
    </message>
    <message>
        <source>how many members</source>
        <translation>구성원 수</translation>
    </message>
    <message>
        <source>network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>images in a batch</source>
        <translation>배치의 이미지 수</translation>
    </message>
    <message>
        <source>images in an epoch</source>
        <translation>에폭의 이미지 수</translation>
    </message>
    <message>
        <source>weights file</source>
        <translation>가중치 파일</translation>
    </message>
    <message>
        <source>face detector</source>
        <translation>얼굴 검출기</translation>
    </message>
    <message>
        <source>0 for all cores, the default</source>
        <translation>0이면 모든 코어(기본값)</translation>
    </message>
    <message>
        <source>forward and backward instead of forward only</source>
        <translation>순전파만이 아니라 역전파까지</translation>
    </message>
    <message>
        <source>with the cache of decoded pictures</source>
        <translation>디코딩된 사진 캐시를 사용</translation>
    </message>
    <message>
        <source>Measurements:</source>
        <translation>측정 항목:</translation>
    </message>
    <message>
        <source>There is no measurement &apos;%1&apos;.</source>
        <translation>측정 항목 &apos;%1&apos;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>This measurement needs --%1</source>
        <translation>이 측정에는 --%1이(가) 필요합니다</translation>
    </message>
    <message>
        <source>measure the program&apos;s own speed</source>
        <translation>프로그램의 속도를 측정합니다</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>프로젝트를 여는 중</translation>
    </message>
    <message>
        <source>The project&apos;s folder cannot be written</source>
        <translation>프로젝트 폴더에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>--photo must look like 1600x2133</source>
        <translation>--photo는 1600x2133과 같은 형식이어야 합니다</translation>
    </message>
    <message>
        <source>A folder is needed: bench make-project DIR --samples N</source>
        <translation>폴더가 필요합니다: bench make-project DIR --samples N</translation>
    </message>
    <message>
        <source>Making a project</source>
        <translation>프로젝트를 만드는 중</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>스캔 중</translation>
    </message>
    <message>
        <source>No picture was found</source>
        <translation>사진을 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Making thumbnails</source>
        <translation>썸네일을 만드는 중</translation>
    </message>
    <message>
        <source>print one JSON document on standard output</source>
        <translation>표준 출력에 JSON 문서 하나를 출력합니다</translation>
    </message>
    <message>
        <source>print this help</source>
        <translation>이 도움말을 출력합니다</translation>
    </message>
    <message>
        <source>Usage: labelwright-cli %1 %2</source>
        <translation>사용법: labelwright-cli %1 %2</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>옵션:</translation>
    </message>
    <message>
        <source>Usage: labelwright-cli COMMAND ... [--json]</source>
        <translation>사용법: labelwright-cli COMMAND ... [--json]</translation>
    </message>
    <message>
        <source>Takes an imbalanced image data set from raw folders to a reviewed, trained, calibrated ensemble.</source>
        <translation>불균형 이미지 데이터셋을 원본 폴더에서 검수·학습·보정된 앙상블까지 이끕니다.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>명령:</translation>
    </message>
    <message>
        <source>&apos;labelwright-cli COMMAND --help&apos; explains one command.
Exit status: 0 done, 1 failed, 2 wrong usage, 130 cancelled.
</source>
        <translation>&apos;labelwright-cli COMMAND --help&apos;는 명령 하나를 설명합니다.
종료 코드: 0 완료, 1 실패, 2 잘못된 사용법, 130 취소.
</translation>
    </message>
    <message>
        <source>There is no option --%1</source>
        <translation>옵션 --%1이(가) 없습니다</translation>
    </message>
    <message>
        <source>There is no option --%1; did you mean --%2?</source>
        <translation>옵션 --%1이(가) 없습니다. --%2을(를) 뜻하셨나요?</translation>
    </message>
    <message>
        <source>The option --%1 takes no value</source>
        <translation>옵션 --%1은(는) 값을 받지 않습니다</translation>
    </message>
    <message>
        <source>The option --%1 needs a value (%2)</source>
        <translation>옵션 --%1에는 값이 필요합니다 (%2)</translation>
    </message>
    <message>
        <source>The option --%1 is given twice</source>
        <translation>옵션 --%1이(가) 두 번 쓰였습니다</translation>
    </message>
    <message>
        <source>Something is missing after the command&apos;s name</source>
        <translation>명령 이름 뒤에 빠진 것이 있습니다</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one word too many</source>
        <translation>&apos;%1&apos;은(는) 불필요한 인수입니다</translation>
    </message>
    <message>
        <source>--%1 must be a whole number from %2 to %3, not &apos;%4&apos;</source>
        <translation>--%1은(는) &apos;%4&apos;이(가) 아니라 %2에서 %3까지의 정수여야 합니다</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>명령이 없습니다.</translation>
    </message>
    <message>
        <source>There is no command &apos;%1&apos;.</source>
        <translation>명령 &apos;%1&apos;이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no command &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>명령 &apos;%1&apos;이(가) 없습니다. &apos;%2&apos;을(를) 뜻하셨나요?</translation>
    </message>
    <message>
        <source>&apos;labelwright-cli --help&apos; lists the commands.</source>
        <translation>&apos;labelwright-cli --help&apos;로 명령 목록을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>초당 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>Drawing faces: parametric drawings, no photograph, no real person</source>
        <translation>얼굴을 그리는 중: 매개변수로 그린 그림이며 사진도 실제 인물도 아닙니다</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>데모</translation>
    </message>
    <message>
        <source>Making a project of both layouts</source>
        <translation>두 가지 레이아웃으로 프로젝트를 만드는 중</translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>사진을 확인하는 중</translation>
    </message>
    <message>
        <source>   %1: %2 drawings of %3 people in %4</source>
        <translation>   %1: %4에 인물 %3명의 그림 %2장</translation>
    </message>
    <message>
        <source>   %1 to train on, %2 to validate on; never a person on both sides</source>
        <translation>   학습 %1장, 검증 %2장. 같은 인물이 양쪽에 들어가지 않습니다</translation>
    </message>
    <message>
        <source>Training the teacher, a tiny network on small pictures</source>
        <translation>교사 모델(작은 그림으로 학습하는 작은 네트워크)을 학습하는 중</translation>
    </message>
    <message>
        <source>Training a second network with another loss and seed</source>
        <translation>다른 손실과 시드로 두 번째 네트워크를 학습하는 중</translation>
    </message>
    <message>
        <source>Pseudo-labelling the pool with the teacher</source>
        <translation>교사 모델로 풀에 의사 라벨을 붙이는 중</translation>
    </message>
    <message>
        <source>   %1 of %2 drawings got a suggestion to review</source>
        <translation>   그림 %2장 중 %1장에 검수할 제안이 생겼습니다</translation>
    </message>
    <message>
        <source>Weighing both on the validation people</source>
        <translation>검증 인물에서 두 모델의 가중치를 찾는 중</translation>
    </message>
    <message>
        <source>   %1: weight %2, macro F1 alone %3</source>
        <translation>   %1: 가중치 %2, 단독 macro F1 %3</translation>
    </message>
    <message>
        <source>   ensemble: macro F1 %1, accuracy %2</source>
        <translation>   앙상블: macro F1 %1, 정확도 %2</translation>
    </message>
    <message>
        <source>Predicting the evaluation set and writing the submission</source>
        <translation>평가 데이터셋을 예측하고 제출 파일을 쓰는 중</translation>
    </message>
    <message>
        <source>   %1 (macro F1 against what was drawn: %2)</source>
        <translation>   %1 (그린 정답 대비 macro F1: %2)</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Validation macro F1</source>
        <translation>검증 macro F1</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>최고 에폭</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Macro F1</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Labelwright demo: the whole job on drawn faces</source>
        <translation>Labelwright 데모: 그린 얼굴로 해 보는 전체 작업</translation>
    </message>
    <message>
        <source>Every face here is a drawing made by the program. The figures show that the whole job works; they say nothing about real photographs.</source>
        <translation>여기의 모든 얼굴은 프로그램이 그린 그림입니다. 수치는 전체 작업이 동작함을 보일 뿐, 실제 사진에 대해서는 아무것도 말하지 않습니다.</translation>
    </message>
    <message>
        <source>macro F1, validation people</source>
        <translation>macro F1(검증 인물)</translation>
    </message>
    <message>
        <source>macro F1, evaluation drawings</source>
        <translation>macro F1(평가용 그림)</translation>
    </message>
    <message>
        <source>suggestions to review</source>
        <translation>검수할 제안</translation>
    </message>
    <message>
        <source>for everything</source>
        <translation>전체 소요</translation>
    </message>
    <message>
        <source>Ensemble on the validation people</source>
        <translation>검증 인물에 대한 앙상블</translation>
    </message>
    <message>
        <source>
The report: %1</source>
        <translation>
보고서: %1</translation>
    </message>
    <message>
        <source>Open the project in the window: ./run %1</source>
        <translation>창에서 프로젝트 열기: ./run %1</translation>
    </message>
    <message>
        <source>draw a small project and do the whole job on it (2 to 3 minutes)</source>
        <translation>작은 프로젝트를 그리고 전체 작업을 수행합니다(2~3분)</translation>
    </message>
    <message>
        <source>make the project and stop before training</source>
        <translation>프로젝트만 만들고 학습 전에 멈춥니다</translation>
    </message>
    <message>
        <source>labelled people, 100 by default</source>
        <translation>라벨이 있는 인물 수(기본 100)</translation>
    </message>
    <message>
        <source>train so long instead of as the recipe says</source>
        <translation>레시피 대신 이 에폭 수만큼 학습</translation>
    </message>
    <message>
        <source>auto, cpu or cuda:0</source>
        <translation>auto, cpu 또는 cuda:0</translation>
    </message>
    <message>
        <source>Every face is a drawing: no photograph, no real person. Figures measured on it say nothing about real photographs.</source>
        <translation>모든 얼굴은 그림이며 사진도 실제 인물도 아닙니다. 여기서 잰 수치는 실제 사진에 대해 아무것도 말하지 않습니다.</translation>
    </message>
    <message>
        <source>LibTorch</source>
        <translation>LibTorch</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>Debian&apos;s package</source>
        <translation>Debian 패키지</translation>
    </message>
    <message>
        <source>upstream</source>
        <translation>업스트림</translation>
    </message>
    <message>
        <source>There is an NVIDIA card that this build cannot use. Build against upstream LibTorch with CUDA (./run --libtorch DIR), or install libtorch-cuda-dev on Debian 13: training becomes many times faster.</source>
        <translation>이 빌드가 쓸 수 없는 NVIDIA 카드가 있습니다. CUDA용 업스트림 LibTorch로 빌드하거나(./run --libtorch DIR) Debian 13에서 libtorch-cuda-dev를 설치하면 학습이 몇 배 빨라집니다.</translation>
    </message>
    <message>
        <source>No NVIDIA card was found, so the processor trains. With a card: ./run --libtorch DIR with upstream LibTorch for CUDA.</source>
        <translation>NVIDIA 카드가 없어 CPU로 학습합니다. 카드가 있다면 CUDA용 업스트림 LibTorch로 ./run --libtorch DIR을 실행하세요.</translation>
    </message>
    <message>
        <source>, kernel %1</source>
        <translation>, 커널 %1</translation>
    </message>
    <message>
        <source>, chosen by a restart</source>
        <translation>, 재시작으로 선택됨</translation>
    </message>
    <message>
        <source>BLAS</source>
        <translation>BLAS</translation>
    </message>
    <message>
        <source>Matrix product</source>
        <translation>행렬 곱</translation>
    </message>
    <message>
        <source>%1 GFLOP/s with 1 thread, %2 with %3</source>
        <translation>스레드 1개 %1 GFLOP/s, %3개 %2</translation>
    </message>
    <message>
        <source>Picture formats</source>
        <translation>이미지 형식</translation>
    </message>
    <message>
        <source>This OpenCV cannot read %1.</source>
        <translation>이 OpenCV는 %1을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>얼굴 검출기</translation>
    </message>
    <message>
        <source>Haar cascade of opencv-data</source>
        <translation>opencv-data의 Haar cascade</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Try works with photos and video files; plug in a camera for live video.</source>
        <translation>체험 페이지는 사진과 동영상 파일로 쓸 수 있습니다. 실시간 영상은 카메라를 연결하세요.</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>여유 공간</translation>
    </message>
    <message>
        <source>%1 GB at %2</source>
        <translation>%2에 %1 GB</translation>
    </message>
    <message>
        <source>Runs and thumbnails need room: free some space; the project&apos;s cache folder may be deleted.</source>
        <translation>실행과 썸네일에 공간이 필요합니다. 공간을 확보하세요. 프로젝트의 cache 폴더는 지워도 됩니다.</translation>
    </message>
    <message>
        <source>This place can only be read: labels cannot be saved there.</source>
        <translation>읽기 전용 위치라 라벨을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Labelwright</source>
        <translation>Labelwright</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>%1, %2 threads, %3 GB memory</source>
        <translation>%1, 스레드 %2개, 메모리 %3 GB</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>OpenCV</source>
        <translation>OpenCV</translation>
    </message>
    <message>
        <source>Device %1</source>
        <translation>장치 %1</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>스레드</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1개 사용 중</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>available</source>
        <translation>사용 가능</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Install it: apt install libqt6sql6-sqlite</source>
        <translation>설치: apt install libqt6sql6-sqlite</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>문제가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found; what to do stands beside each.</source>
        <translation>
            <numerusform>문제 %n개를 찾았습니다. 해결 방법을 함께 적었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>look at versions, devices, speed, formats and disk; say what to do</source>
        <translation>버전, 장치, 속도, 형식, 디스크를 점검하고 할 일을 알려 줍니다</translation>
    </message>
    <message>
        <source>%1: %2 images of %3 people, %4 without a complete label</source>
        <translation>%1: 인물 %3명의 이미지 %2장, 라벨이 불완전한 이미지 %4장</translation>
    </message>
    <message>
        <source>  imbalance ratio %1, as even as %2 equal classes, %3 classes empty</source>
        <translation>  불균형 비율 %1, 균등한 클래스 %2개와 같은 수준, 빈 클래스 %3개</translation>
    </message>
    <message numerus="yes">
        <source>  %n problem(s):</source>
        <translation>
            <numerusform>  문제 %n개:</numerusform>
        </translation>
    </message>
    <message>
        <source>Split by person: %1 images to train on, %2 to validate on</source>
        <translation>인물 단위 분할: 학습 %1장, 검증 %2장</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>보고서: %1</translation>
    </message>
    <message>
        <source>show what the data holds: classes, imbalance, split, problems</source>
        <translation>데이터의 클래스, 불균형, 분할, 문제를 보여 줍니다</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no weight; weights are numbers from 0 on</source>
        <translation>&apos;%1&apos;은(는) 가중치가 아닙니다. 가중치는 0 이상의 수입니다</translation>
    </message>
    <message>
        <source>%1 runs need %1 weights, not %2</source>
        <translation>실행 %1개에는 가중치 %2개가 아니라 %1개가 필요합니다</translation>
    </message>
    <message>
        <source>A submission is made on an evaluation data set, not on &apos;%1&apos;</source>
        <translation>제출 파일은 &apos;%1&apos;이(가) 아니라 평가 데이터셋으로 만듭니다</translation>
    </message>
    <message>
        <source>Name it with --on.</source>
        <translation>--on으로 지정하세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that some run lacks are left out.</source>
        <translation>
            <numerusform>일부 실행에 없는 이미지 %n장을 제외했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 images; no classes are known here, so nothing can be scored.</source>
        <translation>이미지 %1장. 정답 클래스가 없어 점수를 낼 수 없습니다.</translation>
    </message>
    <message>
        <source>macro F1 %1, accuracy %2, calibration error %3 on %4 images</source>
        <translation>이미지 %4장에서 macro F1 %1, 정확도 %2, 보정 오차 %3</translation>
    </message>
    <message>
        <source>--weights and --optimise exclude each other</source>
        <translation>--weights와 --optimise는 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Submission: %1</source>
        <translation>제출 파일: %1</translation>
    </message>
    <message>
        <source>weigh several runs, score them, write the submission</source>
        <translation>여러 실행을 가중 평균하고 채점해 제출 파일을 씁니다</translation>
    </message>
    <message>
        <source>val or a data set&apos;s id</source>
        <translation>val 또는 데이터셋 ID</translation>
    </message>
    <message>
        <source>one number per run; equal by default</source>
        <translation>실행마다 수 하나, 기본은 균등</translation>
    </message>
    <message>
        <source>find the weights that maximise macro F1 where classes are known</source>
        <translation>정답이 있는 곳에서 macro F1을 최대화하는 가중치를 찾습니다</translation>
    </message>
    <message>
        <source>write ImageID, ans in the order of the evaluation table</source>
        <translation>평가 표 순서대로 ImageID, ans를 씁니다</translation>
    </message>
    <message>
        <source>With --optimise on a data set without labels the weights are found on the validation people.</source>
        <translation>라벨이 없는 데이터셋에서 --optimise를 쓰면 검증 인물에서 가중치를 찾습니다.</translation>
    </message>
    <message>
        <source>Check that the folder exists and can be written.</source>
        <translation>폴더가 있고 쓸 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The folder is not there</source>
        <translation>폴더가 없습니다</translation>
    </message>
    <message>
        <source>Check the path after --%1.</source>
        <translation>--%1 뒤의 경로를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 (%2): %3 images of %4 people; %5 foreign files ignored</source>
        <translation>%1 (%2): 인물 %4명의 이미지 %3장, 관계없는 파일 %5개 무시</translation>
    </message>
    <message>
        <source>At least one folder is needed: --labelled, --pool or --eval</source>
        <translation>폴더가 하나 이상 필요합니다: --labelled, --pool 또는 --eval</translation>
    </message>
    <message>
        <source>There is a project already</source>
        <translation>이미 프로젝트가 있습니다</translation>
    </message>
    <message>
        <source>Choose another folder, or open this one.</source>
        <translation>다른 폴더를 고르거나 이 프로젝트를 여세요.</translation>
    </message>
    <message>
        <source>Split by person: %1 images to train on, %2 to validate on.</source>
        <translation>인물 단위 분할: 학습 %1장, 검증 %2장.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in all; the rest is imported.</source>
        <translation>
            <numerusform>문제는 모두 %n개이며 나머지는 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>프로젝트: %1</translation>
    </message>
    <message>
        <source>make a project from folders of pictures and list every problem</source>
        <translation>사진 폴더로 프로젝트를 만들고 모든 문제를 나열합니다</translation>
    </message>
    <message>
        <source>data set with labels</source>
        <translation>라벨이 있는 데이터셋</translation>
    </message>
    <message>
        <source>data set to be pseudo-labelled and reviewed</source>
        <translation>의사 라벨을 붙이고 검수할 데이터셋</translation>
    </message>
    <message>
        <source>data set to be predicted for the submission</source>
        <translation>제출용으로 예측할 데이터셋</translation>
    </message>
    <message>
        <source>force a format instead of recognising it</source>
        <translation>자동 인식 대신 형식을 지정</translation>
    </message>
    <message>
        <source>%1 row %2</source>
        <translation>%1 %2행</translation>
    </message>
    <message>
        <source>--run is needed</source>
        <translation>--run이 필요합니다</translation>
    </message>
    <message>
        <source>%1 suspects, the %2 most likely are listed; about half of any such list is right as it is, so look before you change.</source>
        <translation>의심 라벨 %1개 중 가능성이 높은 %2개를 나열했습니다. 이런 목록의 절반쯤은 실제로 맞는 라벨이므로 확인한 뒤 바꾸세요.</translation>
    </message>
    <message>
        <source>rank labels that a run contradicts</source>
        <translation>실행의 예측과 어긋나는 라벨을 순위로 보여 줍니다</translation>
    </message>
    <message>
        <source>the judge; one that did not train on them finds most</source>
        <translation>판정할 실행. 그 데이터로 학습하지 않은 실행이 가장 많이 찾습니다</translation>
    </message>
    <message>
        <source>how many to list, 50 by default</source>
        <translation>나열할 개수(기본 50)</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>예측 중</translation>
    </message>
    <message>
        <source>The table cannot be written: %1</source>
        <translation>표를 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the free space.</source>
        <translation>여유 공간을 확인하세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) predicted with %1.</source>
        <translation>
            <numerusform>%1(으)로 이미지 %n장을 예측했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>표: %1</translation>
    </message>
    <message>
        <source>%1 images predicted, %2 labels suggested. No decision of a person was changed.</source>
        <translation>이미지 %1장을 예측하고 라벨 %2개를 제안했습니다. 사람이 내린 결정은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>predict a data set, the validation people or a folder with a run</source>
        <translation>실행으로 데이터셋, 검증 인물 또는 폴더를 예측합니다</translation>
    </message>
    <message>
        <source>id, name or unambiguous beginning</source>
        <translation>ID, 이름 또는 유일한 앞부분</translation>
    </message>
    <message>
        <source>the teacher</source>
        <translation>교사 실행</translation>
    </message>
    <message>
        <source>The project has no data set &apos;%1&apos;</source>
        <translation>프로젝트에 데이터셋 &apos;%1&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>있는 것: %1.</translation>
    </message>
    <message>
        <source>The labels can only be read: %1</source>
        <translation>라벨을 읽기만 할 수 있습니다: %1</translation>
    </message>
    <message>
        <source>Close the other program, or make the folder writable.</source>
        <translation>다른 프로그램을 닫거나 폴더를 쓸 수 있게 하세요.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
    <message>
        <source>%1 rows read: %2 would change, %3 say what is known, %4 left out. Nothing was changed.</source>
        <translation>%1행을 읽음: 변경 예정 %2, 이미 같음 %3, 제외 %4. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>%1 rows read: %2 changed, %3 say what is known, %4 left out.</source>
        <translation>%1행을 읽음: 변경 %2, 이미 같음 %3, 제외 %4.</translation>
    </message>
    <message>
        <source>--file is needed</source>
        <translation>--file이 필요합니다</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%1에 %n행을 썼습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>import as suggestions instead of decisions</source>
        <translation>결정이 아니라 제안으로 가져오기</translation>
    </message>
    <message>
        <source>whose decisions an import holds</source>
        <translation>가져올 결정의 검수자</translation>
    </message>
    <message>
        <source>Training on %1 images, validating on %2, %3 epochs on %4</source>
        <translation>이미지 %1장으로 학습, %2장으로 검증, %4에서 %3 에폭</translation>
    </message>
    <message>
        <source>epoch %1, loss %2, %3 images a second</source>
        <translation>에폭 %1, 손실 %2, 초당 %3장</translation>
    </message>
    <message>
        <source>epoch %1/%2  loss %3  accuracy %4  |  validation loss %5  accuracy %6  macro F1 %7%8  (%9)</source>
        <translation>에폭 %1/%2  손실 %3  정확도 %4  |  검증 손실 %5  정확도 %6  macro F1 %7%8  (%9)</translation>
    </message>
    <message>
        <source>Run %1 in %2</source>
        <translation>실행 %1, 위치 %2</translation>
    </message>
    <message>
        <source>Stopped; go on with --resume %1</source>
        <translation>멈췄습니다. --resume %1(으)로 이어갈 수 있습니다</translation>
    </message>
    <message>
        <source>Predicting %1 with %2</source>
        <translation>%2(으)로 %1 예측 중</translation>
    </message>
    <message>
        <source>The project has no pool to label</source>
        <translation>프로젝트에 라벨을 붙일 풀이 없습니다</translation>
    </message>
    <message>
        <source>Add a data set with the role pool, or make the project with --pool.</source>
        <translation>역할이 pool인 데이터셋을 추가하거나 --pool로 프로젝트를 만드세요.</translation>
    </message>
    <message>
        <source>A recipe is needed: --recipe FILE, or one of: %1</source>
        <translation>레시피가 필요합니다: --recipe FILE 또는 다음 중 하나: %1</translation>
    </message>
    <message>
        <source>A resumed run keeps its recipe and its name</source>
        <translation>재개한 실행은 레시피와 이름을 그대로 유지합니다</translation>
    </message>
    <message>
        <source>Best macro F1 %1 in epoch %2 of run %3 (%4)</source>
        <translation>실행 %3의 에폭 %2에서 최고 macro F1 %1 (%4)</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>아직 측정 전</translation>
    </message>
    <message>
        <source>macro F1 %1, accuracy %2</source>
        <translation>macro F1 %1, 정확도 %2</translation>
    </message>
    <message>
        <source>No runs yet; &apos;labelwright-cli train&apos; makes one.</source>
        <translation>아직 실행이 없습니다. &apos;labelwright-cli train&apos;으로 만드세요.</translation>
    </message>
    <message>
        <source>train a network by a recipe, or go on with a stopped run</source>
        <translation>레시피로 네트워크를 학습하거나 멈춘 실행을 이어갑니다</translation>
    </message>
    <message>
        <source>a YAML file or a recipe of the program</source>
        <translation>YAML 파일 또는 내장 레시피</translation>
    </message>
    <message>
        <source>change one key of the recipe</source>
        <translation>레시피의 키 하나를 변경</translation>
    </message>
    <message>
        <source>name of the run; the recipe&apos;s by default</source>
        <translation>실행 이름(기본은 레시피 이름)</translation>
    </message>
    <message>
        <source>go on from the run&apos;s last checkpoint</source>
        <translation>실행의 마지막 체크포인트에서 계속</translation>
    </message>
    <message>
        <source>list the runs of a project</source>
        <translation>프로젝트의 실행 목록을 보여 줍니다</translation>
    </message>
    <message>
        <source>The measurement&apos;s labels cannot be undone</source>
        <translation>측정용 라벨을 되돌릴 수 없습니다</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>사진을 읽는 중</translation>
    </message>
    <message>
        <source>%1  (%2 px, %3 million parameters, %4 GFLOPs)</source>
        <translation>%1  (%2 px, 파라미터 %3백만 개, %4 GFLOP)</translation>
    </message>
    <message>
        <source>    installed: %1  SHA-256 %2</source>
        <translation>    설치됨: %1  SHA-256 %2</translation>
    </message>
    <message>
        <source>There is no network &apos;%1&apos;</source>
        <translation>네트워크 &apos;%1&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>Nothing is fetched: open a page, download the file, then run weights import FILE. Installed files lie in %1.</source>
        <translation>자동으로 내려받지 않습니다. 페이지를 열어 파일을 내려받은 뒤 weights import FILE을 실행하세요. 설치된 파일은 %1에 있습니다.</translation>
    </message>
    <message>
        <source>%1 for %2, SHA-256 %3</source>
        <translation>%2용 %1, SHA-256 %3</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>교체됨</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>예상 밖</translation>
    </message>
    <message>
        <source>%1: %2 tensors of %3, SHA-256 %4</source>
        <translation>%1: %3의 텐서 %2개, SHA-256 %4</translation>
    </message>
    <message>
        <source>list, bring in, check and export the weights of networks</source>
        <translation>네트워크 가중치를 나열, 설치, 검사, 내보냅니다</translation>
    </message>
    <message>
        <source>the network; recognised from the file when left out</source>
        <translation>네트워크. 생략하면 파일에서 인식합니다</translation>
    </message>
    <message>
        <source>classes of the new head, 18 by default</source>
        <translation>새 헤드의 클래스 수(기본 18)</translation>
    </message>
    <message>
        <source>A submission is compared on a data set, not on &apos;%1&apos;</source>
        <translation>제출 파일은 &apos;%1&apos;이(가) 아니라 데이터셋에서 비교합니다</translation>
    </message>
    <message>
        <source>%1 images have another class than in %2, %3 the same.</source>
        <translation>이미지 %1장의 클래스가 %2과(와) 다르고 %3장은 같습니다.</translation>
    </message>
    <message>
        <source>  %1 F1 %2  %3  of %4</source>
        <translation>  %1 F1 %2  %3 / %4</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>판단하기에 너무 적음</translation>
    </message>
    <message>
        <source>--voting is probabilities, logits or hard</source>
        <translation>--voting은 probabilities, logits, hard 중 하나입니다</translation>
    </message>
    <message>
        <source>--on is needed, and either --runs A,B or --preset</source>
        <translation>--on과 함께 --runs A,B 또는 --preset이 필요합니다</translation>
    </message>
    <message>
        <source>ids, names or unambiguous beginnings of runs, or .csv files with a class or probabilities for each image</source>
        <translation>실행의 id, 이름 또는 구별되는 앞부분, 또는 이미지마다 클래스나 확률이 있는 .csv 파일</translation>
    </message>
    <message>
        <source>weights saved in the project</source>
        <translation>프로젝트에 저장된 가중치</translation>
    </message>
    <message>
        <source>find the decision bias per class, as --optimise finds weights</source>
        <translation>--optimise가 가중치를 찾듯 클래스별 결정 바이어스를 찾기</translation>
    </message>
    <message>
        <source>probabilities, logits or hard</source>
        <translation>probabilities, logits 또는 hard</translation>
    </message>
    <message>
        <source>keep the weights in the project</source>
        <translation>가중치를 프로젝트에 저장</translation>
    </message>
    <message>
        <source>an earlier submission: which images have another class now</source>
        <translation>이전 제출 파일: 클래스가 달라진 이미지</translation>
    </message>
    <message>
        <source>Either --run or --ensemble is needed</source>
        <translation>--run 또는 --ensemble이 필요합니다</translation>
    </message>
    <message>
        <source>label the pool with a run or an ensemble; decisions of people stay</source>
        <translation>실행이나 앙상블로 풀에 라벨을 붙입니다. 사람의 결정은 그대로입니다</translation>
    </message>
    <message>
        <source>saved weights of several runs as the teacher</source>
        <translation>교사로 쓸, 여러 실행의 저장된 가중치</translation>
    </message>
    <message>
        <source>%1 pictures of the pool have a suggested label.</source>
        <translation>풀의 사진 %1장에 제안 라벨이 있습니다.</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>%2단계 중 %1단계: %3</translation>
    </message>
    <message>
        <source>Review the suggestions now; then go on with --resume %1</source>
        <translation>이제 제안을 검수한 뒤 --resume %1(으)로 계속하세요</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 ~ %3)</translation>
    </message>
    <message>
        <source>There are no saved weights called &apos;%1&apos;</source>
        <translation>&apos;%1&apos;이라는 저장된 가중치가 없습니다</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>있는 것: %1.</translation>
    </message>
    <message>
        <source>Range test</source>
        <translation>범위 테스트</translation>
    </message>
    <message>
        <source>rate %1, loss %2</source>
        <translation>학습률 %1, 손실 %2</translation>
    </message>
    <message>
        <source>The loss falls fastest at a rate of %1 and is smallest at %2%3</source>
        <translation>손실은 학습률 %1에서 가장 빨리 줄고 %2에서 가장 작습니다%3</translation>
    </message>
    <message>
        <source>; beyond that it diverges</source>
        <translation>; 그보다 크면 발산합니다</translation>
    </message>
    <message>
        <source>The loss never falls: more steps or another recipe may show more.</source>
        <translation>손실이 줄지 않습니다. 단계를 늘리거나 다른 레시피를 써 보세요.</translation>
    </message>
    <message>
        <source>A range test needs a recipe, not a run</source>
        <translation>범위 테스트에는 실행이 아니라 레시피가 필요합니다</translation>
    </message>
    <message>
        <source>Run %1 held nobody out: it cannot be measured.</source>
        <translation>실행 %1은(는) 검증에 남긴 인물이 없어 측정할 수 없습니다.</translation>
    </message>
    <message>
        <source>find a learning rate in a hundred steps instead of training</source>
        <translation>학습 대신 백여 단계로 학습률을 찾기</translation>
    </message>
    <message>
        <source>The window could not be measured (without a display, run this under xvfb-run): %1</source>
        <translation>창을 측정할 수 없습니다(디스플레이가 없으면 xvfb-run으로 실행하세요): %1</translation>
    </message>
    <message>
        <source>One folder is needed: --labelled, --pool or --eval</source>
        <translation>폴더 하나가 필요합니다: --labelled, --pool 또는 --eval</translation>
    </message>
    <message>
        <source>Add several data sets one after the other.</source>
        <translation>데이터 세트가 여러 개면 하나씩 추가하세요.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>경로를 확인하세요.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; may only hold letters, digits, _, - and .</source>
        <translation>id &quot;%1&quot;에는 영문자, 숫자, _, -, .만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>add a data set to a project; labels, runs and held-out people stay</source>
        <translation>프로젝트에 데이터 세트를 추가합니다. 라벨, 실행, 검증용 인물은 그대로입니다</translation>
    </message>
    <message>
        <source>data set with labels, also of some attributes</source>
        <translation>라벨이 있는 데이터 세트(일부 속성만 있어도 됨)</translation>
    </message>
    <message>
        <source>name of the data set in the project</source>
        <translation>프로젝트에서 쓸 데이터 세트 이름</translation>
    </message>
    <message>
        <source>how long, 60 by default</source>
        <translation>측정 시간(초), 기본 60</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>얼굴 찾는 중</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>--%1 %2 does not say which data set is meant</source>
        <translation>--%1 %2: 어느 데이터 세트인지 알 수 없습니다</translation>
    </message>
    <message>
        <source>Write one of %1 and a colon before it.</source>
        <translation>앞에 %1 중 하나와 콜론을 쓰세요.</translation>
    </message>
    <message>
        <source>--option %1 is not key=value</source>
        <translation>--option %1: 키=값 형식이 아닙니다</translation>
    </message>
    <message>
        <source>Write for example --option labels.gender=sex.</source>
        <translation>예: --option labels.gender=sex</translation>
    </message>
    <message>
        <source>This is no answer to --redistribution</source>
        <translation>--redistribution에 쓸 수 없는 값입니다</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>다음 중 하나를 쓰세요: %1.</translation>
    </message>
    <message>
        <source>option of a data set&apos;s format, as in labels.gender=sex</source>
        <translation>데이터 세트 형식의 옵션(예: labels.gender=sex)</translation>
    </message>
    <message>
        <source>where a data set comes from</source>
        <translation>데이터 세트의 출처</translation>
    </message>
    <message>
        <source>licence of a data set</source>
        <translation>데이터 세트의 라이선스</translation>
    </message>
    <message>
        <source>whether its pictures may be handed on: allowed, forbidden or unknown</source>
        <translation>이미지 재배포 가능 여부: allowed, forbidden, unknown</translation>
    </message>
    <message>
        <source>images with a label: %1</source>
        <translation>라벨이 있는 이미지: %1</translation>
    </message>
    <message>
        <source>from %1; licence: %2; redistribution: %3</source>
        <translation>출처 %1, 라이선스 %2, 재배포 %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n face(s)</source>
        <translation>
            <numerusform>%1: 얼굴 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither the project nor the command line names a face detector</source>
        <translation>프로젝트에도 명령줄에도 얼굴 검출기가 지정되지 않았습니다</translation>
    </message>
    <message>
        <source>Add --detector haar, mtcnn or yunet.</source>
        <translation>--detector haar, mtcnn 또는 yunet을 붙이세요.</translation>
    </message>
    <message>
        <source>“%1” does not say what to do without a face</source>
        <translation>“%1”은(는) 얼굴이 없을 때 어떻게 할지 나타내지 않습니다</translation>
    </message>
    <message>
        <source>Write DATASET=centre or DATASET=exclude.</source>
        <translation>DATASET=centre 또는 DATASET=exclude로 쓰세요.</translation>
    </message>
    <message>
        <source>%1: one face in %2 images, several in %3, none in %4; drawn by hand in %5, unreadable %6</source>
        <translation>%1: 얼굴 하나 %2장, 여러 개 %3장, 없음 %4장, 직접 그림 %5장, 읽을 수 없음 %6장</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>%1에 저장했습니다.</translation>
    </message>
    <message>
        <source>find the faces of a project&apos;s pictures, or of any photos</source>
        <translation>프로젝트의 이미지나 임의의 사진에서 얼굴을 찾습니다</translation>
    </message>
    <message>
        <source>haar, mtcnn or yunet</source>
        <translation>haar, mtcnn 또는 yunet</translation>
    </message>
    <message>
        <source>only this data set</source>
        <translation>이 데이터셋만</translation>
    </message>
    <message>
        <source>crop.margin, crop.margin_unit, crop.choice, crop.shape, crop.align</source>
        <translation>crop.margin, crop.margin_unit, crop.choice, crop.shape, crop.align</translation>
    </message>
    <message>
        <source>with --keep: centre or exclude, for a data set</source>
        <translation>--keep과 함께: 데이터셋마다 centre 또는 exclude</translation>
    </message>
    <message>
        <source>write the crop into project.yaml</source>
        <translation>크롭 설정을 project.yaml에 저장</translation>
    </message>
    <message>
        <source>The list of known errors has no columns kind and path</source>
        <translation>알려진 오류 목록에 kind, path 열이 없습니다</translation>
    </message>
    <message>
        <source>not among the first %1: %2 of %3</source>
        <translation>상위 %1개에 없음: %3의 %2</translation>
    </message>
    <message>
        <source>%1 of %2 known errors are among the first %3 suspects.</source>
        <translation>알려진 오류 %2개 중 %1개가 상위 의심 %3개 안에 있습니다.</translation>
    </message>
    <message>
        <source>--apply is all or certain</source>
        <translation>--apply 값은 all 또는 certain입니다</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) fixed; undo takes all of it back.</source>
        <translation>
            <numerusform>라벨 %n개를 수정했습니다. 실행 취소하면 모두 되돌아갑니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>known errors (columns kind, path): how many are among the first 20</source>
        <translation>알려진 오류(kind, path 열): 상위 20개 안에 몇 개가 있는지</translation>
    </message>
    <message>
        <source>fix the listed ones: all, or certain; reversible</source>
        <translation>나열된 항목 수정: all 또는 certain, 되돌릴 수 있음</translation>
    </message>
    <message>
        <source>who decides with --apply</source>
        <translation>--apply로 결정하는 사람</translation>
    </message>
    <message>
        <source>--poses %1 is not three shares</source>
        <translation>--poses %1: 비율 세 개가 아닙니다</translation>
    </message>
    <message>
        <source>Write for example --poses 60,20,20: worn, under the nose, on the chin.</source>
        <translation>예: --poses 60,20,20 (착용, 코 아래, 턱)</translation>
    </message>
    <message>
        <source>Pasting masks</source>
        <translation>마스크 합성 중</translation>
    </message>
    <message>
        <source>%1: %2 pictures of %3 photos; %4 photos were left out</source>
        <translation>%1: 사진 %3장으로 이미지 %2장을 만들었고 사진 %4장은 제외했습니다</translation>
    </message>
    <message>
        <source>make a data set by putting masks on photos of faces without one</source>
        <translation>마스크 없는 얼굴 사진에 마스크를 씌워 데이터 세트를 만듭니다</translation>
    </message>
    <message>
        <source>whose photos are used; all of them without it</source>
        <translation>사진을 쓸 데이터 세트. 생략하면 모두</translation>
    </message>
    <message>
        <source>name of the new data set</source>
        <translation>새 데이터 세트 이름</translation>
    </message>
    <message>
        <source>use only so many photos, drawn at random</source>
        <translation>사진을 이만큼만 무작위로 골라 사용</translation>
    </message>
    <message>
        <source>pictures made of each photo</source>
        <translation>사진 한 장당 만들 이미지 수</translation>
    </message>
    <message>
        <source>which masks: surgical, kf94, cloth, black, a file&apos;s</source>
        <translation>사용할 마스크: surgical, kf94, cloth, black, 파일 이름</translation>
    </message>
    <message>
        <source>further masks as PNG files with transparency</source>
        <translation>추가 마스크(투명 배경 PNG) 폴더</translation>
    </message>
    <message>
        <source>shares of worn, under the nose, on the chin</source>
        <translation>착용, 코 아래, 턱의 비율</translation>
    </message>
    <message>
        <source>how much size and place vary</source>
        <translation>크기와 위치의 변화 폭</translation>
    </message>
    <message>
        <source>how much the colour of cloth varies</source>
        <translation>천 마스크 색의 변화 폭</translation>
    </message>
    <message>
        <source>how much the brightness varies</source>
        <translation>밝기의 변화 폭</translation>
    </message>
    <message>
        <source>another seed makes other pictures</source>
        <translation>시드가 다르면 다른 이미지가 됩니다</translation>
    </message>
    <message>
        <source>also photos of people held out for validation</source>
        <translation>검증용 인물의 사진도 사용</translation>
    </message>
    <message>
        <source>also photos whose mask is not known</source>
        <translation>마스크 여부를 모르는 사진도 사용</translation>
    </message>
    <message>
        <source>Either --run or --ensemble, and --on are needed</source>
        <translation>--run 또는 --ensemble, 그리고 --on이 필요합니다</translation>
    </message>
    <message>
        <source>--ensemble reads photos; for a data set use the command ensemble</source>
        <translation>--ensemble은 사진을 읽습니다. 데이터셋에는 ensemble 명령을 쓰세요</translation>
    </message>
    <message>
        <source>saved weights of several runs, for photos</source>
        <translation>여러 실행의 저장된 가중치(사진용)</translation>
    </message>
    <message>
        <source>a data set&apos;s id, val, a folder of pictures, or a photo</source>
        <translation>데이터셋 ID, val, 이미지 폴더 또는 사진</translation>
    </message>
    <message>
        <source>for photos: haar, mtcnn or yunet instead of the run&apos;s own</source>
        <translation>사진용: 실행 자체의 검출기 대신 haar, mtcnn 또는 yunet</translation>
    </message>
    <message>
        <source>table: path, class, its name, a probability per class; for photos a folder for annotated pictures and faces.csv</source>
        <translation>표: 경로, 클래스, 이름, 클래스별 확률. 사진이면 주석이 그려진 그림과 faces.csv를 넣을 폴더</translation>
    </message>
    <message>
        <source>%1, face %2: %3 (%4 %)</source>
        <translation>%1, 얼굴 %2: %3 (%4 %)</translation>
    </message>
    <message>
        <source>The folder cannot be made</source>
        <translation>폴더를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>쓰기 권한이 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>사진 읽는 중</translation>
    </message>
    <message>
        <source>Pictures and faces.csv: %1</source>
        <translation>그림과 faces.csv: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of %2</source>
        <translation>&apos;%1&apos;은(는) %2 중 하나가 아닙니다</translation>
    </message>
    <message>
        <source>count decisions, export, import, merge and check them</source>
        <translation>결정을 집계하고 내보내기, 가져오기, 병합, 점검</translation>
    </message>
    <message>
        <source>the file or folder to write, read or restore</source>
        <translation>쓰거나 읽거나 복원할 파일 또는 폴더</translation>
    </message>
    <message>
        <source>csv, imagefolder, coco, labelstudio or fixes; an import recognises it, an export goes by the ending</source>
        <translation>csv, imagefolder, coco, labelstudio 또는 fixes. 가져올 때는 자동 인식, 내보낼 때는 확장자로 결정</translation>
    </message>
    <message>
        <source>imagefolder: copy the pictures instead of linking</source>
        <translation>imagefolder: 링크 대신 사진을 복사</translation>
    </message>
    <message>
        <source>merge: whose decisions are taken in</source>
        <translation>merge: 가져올 결정이 있는 프로젝트 또는 CSV</translation>
    </message>
    <message>
        <source>merge: mine, theirs or newest where two differ; mine by default</source>
        <translation>merge: 서로 다를 때 mine, theirs, newest 중 선택, 기본 mine</translation>
    </message>
    <message>
        <source>say what an import or merge would change, and change nothing</source>
        <translation>가져오기나 병합이 바꿀 내용만 표시하고 변경하지 않음</translation>
    </message>
    <message>
        <source>%1 with themselves, in blind repeats:</source>
        <translation>%1의 블라인드 반복 일치도:</translation>
    </message>
    <message>
        <source>%1 checked blindly by %2:</source>
        <translation>%2이(가) 블라인드로 점검한 %1:</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>--with is needed</source>
        <translation>--with가 필요합니다</translation>
    </message>
    <message>
        <source>%1 decided by them alone, %2 the same, %3 in conflict, %4 unknown pictures; %5 labels change.</source>
        <translation>상대만 결정 %1개, 동일 %2개, 충돌 %3개, 없는 사진 %4개. 라벨 %5개가 바뀝니다.</translation>
    </message>
    <message>
        <source>%1 and %2:</source>
        <translation>%1, %2:</translation>
    </message>
    <message>
        <source>No picture was judged twice.</source>
        <translation>두 번 판정된 사진이 없습니다.</translation>
    </message>
    <message>
        <source> (undone)</source>
        <translation> (취소됨)</translation>
    </message>
    <message>
        <source>leak: %1</source>
        <translation>누출: %1</translation>
    </message>
    <message>
        <source>alike: %1</source>
        <translation>유사: %1</translation>
    </message>
    <message>
        <source>%1 (learned from) and %2 (held out) share %3 pictures alike</source>
        <translation>%1(학습)과 %2(평가용)에 유사한 사진 %3장이 있습니다</translation>
    </message>
    <message>
        <source>%1 (learned from) and %2 (held out) have the same number</source>
        <translation>%1(학습)과 %2(평가용)의 번호가 같습니다</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>사진 비교 중</translation>
    </message>
    <message>
        <source>%1 groups of pictures alike, %2 of them leaks; %3 people on both sides.</source>
        <translation>유사 사진 그룹 %1개, 그중 누출 %2개. 양쪽에 있는 사람 %3명.</translation>
    </message>
    <message>
        <source>There are no backups yet: one is made every 30 minutes of work.</source>
        <translation>아직 백업이 없습니다. 작업 30분마다 하나씩 만들어집니다.</translation>
    </message>
    <message>
        <source>There is no backup to restore.</source>
        <translation>복원할 백업이 없습니다.</translation>
    </message>
    <message>
        <source>Name one with --file.</source>
        <translation>--file로 지정하세요.</translation>
    </message>
    <message>
        <source>Restored %1; the labels before it are kept as a backup.</source>
        <translation>%1을(를) 복원했습니다. 이전 라벨은 백업으로 보관됩니다.</translation>
    </message>
    <message>
        <source>A recipe of several steps cannot be trained in several processes</source>
        <translation>여러 단계로 된 레시피는 여러 프로세스로 학습할 수 없습니다</translation>
    </message>
    <message>
        <source>Train its steps one after the other, each as a recipe of its own.</source>
        <translation>각 단계를 별도의 레시피로 하나씩 차례로 학습하세요.</translation>
    </message>
    <message>
        <source>Ctrl+C stops after the current batch; the run can be resumed. Started by torchrun, srun or mpirun (RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT), several processes train one run: `batch` is that of each.</source>
        <translation>Ctrl+C를 누르면 현재 배치 후에 멈추며, 실행은 이어서 할 수 있습니다. torchrun, srun, mpirun으로 시작하면(RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT) 여러 프로세스가 하나의 실행을 함께 학습합니다. `batch`는 프로세스당 값입니다.</translation>
    </message>
    <message>
        <source>%1  (face detector)</source>
        <translation>%1  (얼굴 검출기)</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>아직 없는 파일: %1</translation>
    </message>
    <message>
        <source>weights wants list, import FILE..., check FILE, or export RUN-FOLDER FILE.safetensors</source>
        <translation>weights에는 list, import FILE..., check FILE 또는 export RUN-FOLDER FILE.safetensors가 필요합니다</translation>
    </message>
    <message>
        <source>also write one self-contained HTML page, or a PDF</source>
        <translation>외부 파일이 필요 없는 HTML 한 페이지 또는 PDF도 저장</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>해당 파일이 없습니다</translation>
    </message>
    <message>
        <source>Check its name; its folder is %1.</source>
        <translation>파일 이름을 확인하세요. 폴더는 %1입니다.</translation>
    </message>
    <message>
        <source>Check the path: there is no folder %1.</source>
        <translation>경로를 확인하세요. %1 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>haar, mtcnn or yunet; the default is one that finds eyes and mouth, where it is installed</source>
        <translation>haar, mtcnn 또는 yunet. 기본값은 설치된 검출기 중 눈과 입의 위치를 찾는 것</translation>
    </message>
    <message>
        <source>Exporting labels</source>
        <translation>라벨 내보내는 중</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>라벨 읽는 중</translation>
    </message>
    <message>
        <source>The window program is not beside this one</source>
        <translation>같은 폴더에 GUI 프로그램이 없습니다</translation>
    </message>
    <message>
        <source>Use a build with the window.</source>
        <translation>GUI가 포함된 빌드를 사용하세요.</translation>
    </message>
    <message>
        <source>%1 trained on %2, which is not here now: it goes on with the best device there is.</source>
        <translation>%1은(는) 지금 없는 %2에서 학습했습니다. 쓸 수 있는 가장 좋은 장치로 이어 갑니다.</translation>
    </message>
    <message>
        <source>auto, cpu or cuda:0; a resumed run&apos;s own by default</source>
        <translation>auto, cpu 또는 cuda:0. 이어서 학습할 때는 그 실행의 장치가 기본값입니다</translation>
    </message>
</context>
<context>
    <name>lw::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>무엇을 하시겠습니까?</translation>
    </message>
</context>
<context>
    <name>lw::CommandsDialog</name>
    <message>
        <source>Keys and commands</source>
        <translation>단축키와 명령</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
</context>
<context>
    <name>lw::ComparePanel</name>
    <message>
        <source>two runs</source>
        <translation>두 실행</translation>
    </message>
    <message>
        <source>two label revisions</source>
        <translation>두 라벨 리비전</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>F1 of the second less F1 of the first</source>
        <translation>두 번째 F1에서 첫 번째 F1을 뺀 값</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>95% interval of the change, by person, paired</source>
        <translation>변화의 95% 신뢰구간(인물 단위, 대응)</translation>
    </message>
    <message>
        <source>better</source>
        <translation>나아짐</translation>
    </message>
    <message>
        <source>Images wrong before and right after</source>
        <translation>전에는 틀렸고 지금은 맞은 이미지</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>나빠짐</translation>
    </message>
    <message>
        <source>Images right before and wrong after</source>
        <translation>전에는 맞았고 지금은 틀린 이미지</translation>
    </message>
    <message>
        <source>Shows these images in Review</source>
        <translation>이 이미지를 검수에서 보기</translation>
    </message>
    <message>
        <source>Change of each class</source>
        <translation>클래스별 변화</translation>
    </message>
    <message>
        <source>Images that flipped</source>
        <translation>바뀐 이미지</translation>
    </message>
    <message>
        <source>Flipped image</source>
        <translation>바뀐 이미지</translation>
    </message>
    <message>
        <source>labels as they are now</source>
        <translation>현재 라벨</translation>
    </message>
    <message>
        <source>before “%1”, %2</source>
        <translation>“%1” 이전, %2</translation>
    </message>
    <message>
        <source>labels of the data set</source>
        <translation>데이터셋의 라벨</translation>
    </message>
    <message>
        <source>the vote as it is</source>
        <translation>현재 투표</translation>
    </message>
    <message>
        <source>Choose labelled data that at least one run has predicted.</source>
        <translation>실행 하나 이상이 예측한, 라벨 있는 데이터를 고르세요.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>wrong in both</source>
        <translation>둘 다 틀림</translation>
    </message>
    <message>
        <source>right in both</source>
        <translation>둘 다 맞음</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Macro F1 %1 → %2: a change of %3 (95%: %4 … %5), more than chance.</source>
        <translation>Macro F1 %1 → %2: 변화 %3 (95%: %4 … %5), 우연 이상입니다.</translation>
    </message>
    <message>
        <source>Macro F1 %1 → %2: a change of %3 (95%: %4 … %5), which may as well be chance.</source>
        <translation>Macro F1 %1 → %2: 변화 %3 (95%: %4 … %5), 우연일 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n people: too few to say</source>
        <translation>
            <numerusform>인물 %n명: 판단하기에 너무 적음</numerusform>
        </translation>
    </message>
    <message>
        <source>This change may as well be chance.</source>
        <translation>이 변화는 우연일 수 있습니다.</translation>
    </message>
    <message>
        <source>This change is more than chance.</source>
        <translation>이 변화는 우연 이상입니다.</translation>
    </message>
    <message>
        <source>F1 %1 before, %2 after.</source>
        <translation>이전 F1 %1, 이후 %2.</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>부족</translation>
    </message>
    <message numerus="yes">
        <source>Better (%n)</source>
        <translation>
            <numerusform>나아짐 (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Worse (%n)</source>
        <translation>
            <numerusform>나빠짐 (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No image flipped.</source>
        <translation>결과가 바뀐 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
</context>
<context>
    <name>lw::ConfusionPanel</name>
    <message>
        <source>% of row</source>
        <translation>행 기준 %</translation>
    </message>
    <message>
        <source>Percent of the true class&apos;s images instead of counts</source>
        <translation>개수 대신 정답 클래스 이미지 대비 비율</translation>
    </message>
    <message>
        <source>all classes</source>
        <translation>모든 클래스</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>%1만</translation>
    </message>
    <message>
        <source>The whole matrix, or one attribute alone with its share of the macro F1 that is lost: what would be won if it were always right</source>
        <translation>전체 행렬 또는 속성 하나만 표시합니다. 속성에는 매크로 F1 손실 중 차지하는 비율, 즉 항상 맞힐 경우 얻게 될 몫이 함께 표시됩니다</translation>
    </message>
    <message>
        <source>only %1: %2% of the loss</source>
        <translation>%1만: 손실의 %2%</translation>
    </message>
</context>
<context>
    <name>lw::ConfusionView</name>
    <message>
        <source>No labelled predictions yet.</source>
        <translation>라벨이 있는 예측이 아직 없습니다.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>No image of %1</source>
        <translation>%1의 이미지 없음</translation>
    </message>
    <message>
        <source>%1 of %2 images of %3 were recognised (%4%)</source>
        <translation>%3 이미지 %2장 중 %1장을 맞혔습니다 (%4%)</translation>
    </message>
    <message>
        <source>%1 of %2 images of %3 were taken for %5 (%4%)</source>
        <translation>%3 이미지 %2장 중 %1장을 %5(으)로 예측했습니다 (%4%)</translation>
    </message>
    <message>
        <source>predicted →</source>
        <translation>예측 →</translation>
    </message>
    <message>
        <source>← true</source>
        <translation>← 정답</translation>
    </message>
    <message>
        <source>right</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>stronger: more of the row</source>
        <translation>진할수록 행에서 차지하는 비율이 높음</translation>
    </message>
    <message>
        <source>true \ predicted</source>
        <translation>실제 \ 예측</translation>
    </message>
    <message>
        <source>Confusion matrix, images</source>
        <translation>혼동 행렬(이미지 수)</translation>
    </message>
    <message>
        <source>Confusion matrix of %1, images</source>
        <translation>%1 혼동 행렬(이미지 수)</translation>
    </message>
    <message>
        <source>Confusion matrix, % of each row</source>
        <translation>혼동 행렬(행 기준 %)</translation>
    </message>
    <message>
        <source>Confusion matrix of %1, % of each row</source>
        <translation>%1 혼동 행렬(행 기준 %)</translation>
    </message>
</context>
<context>
    <name>lw::CreateStep</name>
    <message>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <source>Copy every problem as a table</source>
        <translation>모든 문제를 표로 복사</translation>
    </message>
    <message>
        <source>Problems found in the data</source>
        <translation>데이터에서 찾은 문제</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Folder of the new project</source>
        <translation>새 프로젝트 폴더</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>The project is written to</source>
        <translation>프로젝트 저장 위치</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2 pictures from %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %3의 사진 %2장</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2 pictures of %3 people from %4</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %4의 인물 %3명, 사진 %2장</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>문제를 찾지 못했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) and note(s); everything else is imported.</source>
        <translation>
            <numerusform>문제와 참고 %n건. 나머지는 모두 가져옵니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::CsvFile</name>
    <message>
        <source>Put the table in its place and scan again.</source>
        <translation>표를 제자리에 두고 다시 스캔하세요.</translation>
    </message>
    <message>
        <source>The table is not there</source>
        <translation>표가 없습니다</translation>
    </message>
    <message>
        <source>The table is larger than 512 megabytes</source>
        <translation>표가 512 MB보다 큽니다</translation>
    </message>
    <message>
        <source>The table could not be opened: %1</source>
        <translation>표를 열 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the rights of the file.</source>
        <translation>파일 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The table is empty</source>
        <translation>표가 비어 있습니다</translation>
    </message>
    <message>
        <source>Copy the table again from its source.</source>
        <translation>표를 원본에서 다시 복사하세요.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed</source>
        <translation>따옴표가 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>The row has %1 fields instead of %2</source>
        <translation>행의 필드가 %2개가 아니라 %1개입니다</translation>
    </message>
    <message>
        <source>The row is not UTF-8; it was read as Latin-1</source>
        <translation>행이 UTF-8이 아니어서 Latin-1로 읽었습니다</translation>
    </message>
    <message>
        <source>The column %1 is there twice; the first one is used</source>
        <translation>%1 열이 두 번 있어 첫 번째를 사용합니다</translation>
    </message>
</context>
<context>
    <name>lw::CsvLabelsFormat</name>
    <message>
        <source>The path is empty</source>
        <translation>경로가 비어 있습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a picture of this data set</source>
        <translation>&quot;%1&quot;은(는) 이 데이터 세트의 이미지가 아닙니다</translation>
    </message>
    <message>
        <source>There is no picture %1</source>
        <translation>이미지 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>%1 pictures are called %2</source>
        <translation>이름이 %2인 이미지가 %1개 있습니다</translation>
    </message>
    <message>
        <source>The table has no column &quot;%1&quot;; it has: %2</source>
        <translation>표에 &quot;%1&quot; 열이 없습니다. 있는 열: %2</translation>
    </message>
    <message>
        <source>Choose the columns in the options of the data set.</source>
        <translation>데이터 세트 옵션에서 열을 고르세요.</translation>
    </message>
    <message>
        <source>labels names &quot;%1&quot;, which is no attribute</source>
        <translation>labels의 &quot;%1&quot;은(는) 속성이 아닙니다</translation>
    </message>
    <message>
        <source>Correct options.labels of the data set.</source>
        <translation>데이터 세트의 options.labels를 고치세요.</translation>
    </message>
    <message>
        <source>%1; the row is set aside</source>
        <translation>%1. 이 행은 제외됩니다</translation>
    </message>
    <message>
        <source>Correct the path in the table, or put the picture back.</source>
        <translation>표의 경로를 고치거나 이미지를 되돌려 놓으세요.</translation>
    </message>
    <message>
        <source>The row names %1 again; line %2 is used</source>
        <translation>이 행은 %1을(를) 다시 가리킵니다. %2행을 사용합니다</translation>
    </message>
    <message>
        <source>Remove one of the two rows.</source>
        <translation>두 행 중 하나를 지우세요.</translation>
    </message>
    <message>
        <source>%1: %2; the picture is kept, this stays unknown</source>
        <translation>%1: %2. 이미지는 유지되고 이 값은 알 수 없음으로 둡니다</translation>
    </message>
    <message>
        <source>Correct the row, or say what the word means in the options.</source>
        <translation>행을 고치거나 옵션에서 단어의 뜻을 정하세요.</translation>
    </message>
    <message>
        <source>The picture has no row in %1; it is left out</source>
        <translation>사진에 해당하는 행이 %1에 없어 제외합니다</translation>
    </message>
    <message>
        <source>Add its row, or move the picture away.</source>
        <translation>행을 추가하거나 사진을 다른 곳으로 옮기세요.</translation>
    </message>
    <message>
        <source>A table with a path and labels (CSV)</source>
        <translation>경로와 라벨이 있는 표(CSV)</translation>
    </message>
    <message>
        <source>%1, whose column %2 names pictures</source>
        <translation>%1(이미지 경로 열: %2)</translation>
    </message>
    <message>
        <source>The option table does not name a table of the folder</source>
        <translation>table 옵션이 폴더 안의 표를 가리키지 않습니다</translation>
    </message>
    <message>
        <source>Choose the table in the options of the data set.</source>
        <translation>데이터 세트 옵션에서 표를 고르세요.</translation>
    </message>
</context>
<context>
    <name>lw::CurvePlot</name>
    <message>
        <source>No values yet.</source>
        <translation>아직 값이 없습니다.</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1, %2에서 %3</translation>
    </message>
</context>
<context>
    <name>lw::DatasetFormat</name>
    <message>
        <source>%1, which cannot be read</source>
        <translation>읽을 수 없는 %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%2이(가) 있는 %1</translation>
    </message>
    <message>
        <source>%1 without the columns %2</source>
        <translation>%2 열이 없는 %1</translation>
    </message>
    <message>
        <source>No known data set is in this folder or one level below it</source>
        <translation>이 폴더와 한 단계 아래에 알려진 데이터셋이 없습니다</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>그런 폴더가 없습니다</translation>
    </message>
    <message>
        <source>There is no data set format called &quot;%1&quot;</source>
        <translation>&quot;%1&quot;이라는 데이터셋 형식이 없습니다</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>다음 중 하나를 쓰세요: %1.</translation>
    </message>
    <message>
        <source>The folder of the data set &quot;%1&quot; is not there</source>
        <translation>데이터셋 &quot;%1&quot;의 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Put the folder back, or correct its root in project.yaml.</source>
        <translation>폴더를 되돌려 놓거나 project.yaml의 root를 고치세요.</translation>
    </message>
    <message>
        <source>The data set &quot;%1&quot; could not be scanned: %2</source>
        <translation>데이터셋 &quot;%1&quot;을(를) 스캔할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Choose the folder that holds train.csv, info.csv, df_part_4.csv or another table of pictures, or one with a folder of pictures for each label.</source>
        <translation>train.csv, info.csv, df_part_4.csv 같은 이미지 표가 있는 폴더나 라벨별 이미지 폴더가 있는 폴더를 고르세요.</translation>
    </message>
</context>
<context>
    <name>lw::DatasetIndex</name>
    <message>
        <source>The data set is scanned again.</source>
        <translation>데이터셋을 다시 스캔합니다.</translation>
    </message>
    <message>
        <source>The index could not be written: %1</source>
        <translation>인덱스를 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the project&apos;s folder.</source>
        <translation>여유 공간과 프로젝트 폴더의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>폴더를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>There is no index</source>
        <translation>인덱스가 없습니다</translation>
    </message>
    <message>
        <source>The file is not an index</source>
        <translation>인덱스 파일이 아닙니다</translation>
    </message>
    <message>
        <source>The index is of another version of the program</source>
        <translation>다른 버전의 프로그램이 만든 인덱스입니다</translation>
    </message>
    <message>
        <source>The index is damaged</source>
        <translation>인덱스가 손상되었습니다</translation>
    </message>
    <message>
        <source>The index was made with other settings</source>
        <translation>다른 설정으로 만든 인덱스입니다</translation>
    </message>
</context>
<context>
    <name>lw::DatasetsStep</name>
    <message>
        <source>Drop the folders of your data here</source>
        <translation>데이터 폴더를 여기에 놓으세요</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Folder with pictures</source>
        <translation>사진 폴더</translation>
    </message>
    <message>
        <source>Checking pictures: %1 of %2</source>
        <translation>사진 검사 중: %1 / %2</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>표를 읽는 중…</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>사진 %1장</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>인물 %1명</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>문제 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>문제 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>참고 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognised by %1</source>
        <translation>인식 근거: %1</translation>
    </message>
    <message>
        <source>What the data set is for</source>
        <translation>데이터셋의 용도</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>라벨 있음</translation>
    </message>
    <message>
        <source>Pool to be labelled</source>
        <translation>라벨을 붙일 풀</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Leave this data set out</source>
        <translation>이 데이터셋 빼기</translation>
    </message>
    <message>
        <source>A folder with a table of pictures, one folder for each label, or labels in file names; or the folder above several of them. Nothing in it is ever changed.</source>
        <translation>이미지 표가 있는 폴더, 라벨별 폴더, 파일 이름에 라벨이 있는 폴더, 또는 이런 폴더들의 상위 폴더. 안의 내용은 절대 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Source and licence: %1</source>
        <translation>출처와 라이선스: %1</translation>
    </message>
</context>
<context>
    <name>lw::Demo</name>
    <message>
        <source>The folder cannot be made</source>
        <translation>폴더를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>Choose a folder in which you may write.</source>
        <translation>쓸 수 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>파일을 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check free space and permissions.</source>
        <translation>여유 공간과 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Every face in this folder is a drawing made by Labelwright: no photograph, no real person.
data/ has the layouts of the real data sets, truth/ the true labels and the label errors
that were planted on purpose. Figures measured here say nothing about real photographs.
</source>
        <translation>이 폴더의 모든 얼굴은 Labelwright가 그린 그림이며 사진도 실제 인물도 아닙니다.
data/에는 실제 데이터셋과 같은 레이아웃이, truth/에는 정답 라벨과 일부러 심은
라벨 오류가 있습니다. 여기서 잰 수치는 실제 사진에 대해 아무것도 말하지 않습니다.
</translation>
    </message>
    <message>
        <source>The picture cannot be written</source>
        <translation>사진을 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Drawing faces</source>
        <translation>얼굴을 그리는 중</translation>
    </message>
    <message>
        <source>The folder for the demo is not empty</source>
        <translation>데모 폴더가 비어 있지 않습니다</translation>
    </message>
    <message>
        <source>Name a new folder; the demo never writes over files.</source>
        <translation>새 폴더를 지정하세요. 데모는 파일을 덮어쓰지 않습니다.</translation>
    </message>
</context>
<context>
    <name>lw::Devices</name>
    <message>
        <source>NVIDIA card %1</source>
        <translation>NVIDIA 카드 %1</translation>
    </message>
    <message>
        <source>There is no device “%1”</source>
        <translation>장치 “%1”이(가) 없습니다</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>다음 중에서 고르세요: %1.</translation>
    </message>
</context>
<context>
    <name>lw::DuplicatePeople</name>
    <message>
        <source>Looking for copies</source>
        <translation>중복 이미지 찾는 중</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are copies of others; a picture and its copies count as one person</source>
        <translation>
            <numerusform>이미지 %n개가 다른 이미지의 사본입니다. 이미지와 그 사본은 한 인물로 봅니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs to be done: copies stay on one side of the split.</source>
        <translation>조치가 필요 없습니다. 사본은 분할의 한쪽에만 들어갑니다.</translation>
    </message>
</context>
<context>
    <name>lw::Ensemble</name>
    <message>
        <source>An ensemble needs at least one run</source>
        <translation>앙상블에는 실행이 하나 이상 필요합니다</translation>
    </message>
    <message>
        <source>The runs %1 and %2 were trained for different numbers of classes</source>
        <translation>실행 %1과(와) %2은(는) 클래스 수가 다르게 학습되었습니다</translation>
    </message>
    <message>
        <source>Leave one of them out of the ensemble.</source>
        <translation>둘 중 하나를 앙상블에서 빼세요.</translation>
    </message>
    <message>
        <source>The predictions of %1 are for %2, not for %3</source>
        <translation>%1의 예측은 %3이(가) 아니라 %2에 대한 것입니다</translation>
    </message>
    <message>
        <source>Predict the same data with every run.</source>
        <translation>모든 실행으로 같은 데이터를 예측하세요.</translation>
    </message>
    <message>
        <source>The runs have no predicted image in common</source>
        <translation>실행들이 함께 예측한 이미지가 없습니다</translation>
    </message>
    <message>
        <source>Fewer than two people have labels: nothing can be tuned on some and reported on others</source>
        <translation>라벨이 있는 사람이 두 명 미만입니다. 일부로 조정하고 나머지로 결과를 보고할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>lw::EnsemblePreset</name>
    <message>
        <source>The weights could not be saved: %1</source>
        <translation>가중치를 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check that the project&apos;s folder is writable and has free space.</source>
        <translation>프로젝트 폴더의 쓰기 권한과 여유 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>The weights could not be read: %1</source>
        <translation>가중치를 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The saved ensemble has no members</source>
        <translation>저장된 앙상블에 구성원이 없습니다</translation>
    </message>
    <message>
        <source>Delete the file, or save the ensemble again.</source>
        <translation>파일을 지우거나 앙상블을 다시 저장하세요.</translation>
    </message>
    <message>
        <source>The saved ensemble cannot be understood: %1</source>
        <translation>저장된 앙상블을 해석할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Correct the line, or save the ensemble again.</source>
        <translation>그 줄을 고치거나 앙상블을 다시 저장하세요.</translation>
    </message>
</context>
<context>
    <name>lw::Error</name>
    <message>
        <source> (%1, line %2)</source>
        <translation> (%1, %2행)</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>메모리가 부족합니다</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller batch or image size.</source>
        <translation>다른 프로그램을 닫거나 배치 크기나 이미지 크기를 줄이세요.</translation>
    </message>
    <message>
        <source>Something unexpected happened: %1</source>
        <translation>예기치 않은 오류가 발생했습니다: %1</translation>
    </message>
    <message>
        <source>Something unexpected happened that gave no reason</source>
        <translation>원인을 알 수 없는 오류가 발생했습니다</translation>
    </message>
</context>
<context>
    <name>lw::ErrorWall</name>
    <message>
        <source>Show in Review</source>
        <translation>검수에서 보기</translation>
    </message>
    <message>
        <source>Mistakes, the costliest first</source>
        <translation>오류, 손실이 큰 순</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>이유는?</translation>
    </message>
    <message>
        <source>The run that is asked where it looked</source>
        <translation>어디를 보았는지 확인할 실행</translation>
    </message>
    <message numerus="yes">
        <source>%1 taken for %2 (%n)</source>
        <translation>
            <numerusform>%1을(를) %2(으)로 오인 (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: %2% sure of %3, %4% for the true class %5</source>
        <translation>%1: %3 신뢰도 %2%, 실제 클래스 %5에는 %4%</translation>
    </message>
    <message>
        <source>Loading predictions…</source>
        <translation>예측을 불러오는 중…</translation>
    </message>
    <message>
        <source>No run has seen these images yet. Press Predict beside a run.</source>
        <translation>이 이미지를 예측한 실행이 아직 없습니다. 실행 옆의 예측을 누르세요.</translation>
    </message>
    <message>
        <source>These images have no labels, so no mistake is known. Choose labelled data above.</source>
        <translation>이 이미지들에는 라벨이 없어 오류를 알 수 없습니다. 위에서 라벨이 있는 데이터를 선택하십시오.</translation>
    </message>
    <message>
        <source>There is no mistake among these images.</source>
        <translation>이 이미지들에는 오류가 없습니다.</translation>
    </message>
    <message>
        <source>Choose a picture to see where the network looked. Enter shows it in Review; a heading shows its whole group.</source>
        <translation>사진을 선택하면 네트워크가 어디를 보았는지 표시합니다. Enter 키를 누르면 검수에서 보여 주고, 제목을 선택하면 해당 그룹 전체를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Labelled %1, taken for %2. Probability %3% against %4%.
%5</source>
        <translation>라벨은 %1, 예측은 %2입니다. 확률 %3% 대 %4%.
%5</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>Only a run with a network can tell where it looked.</source>
        <translation>네트워크가 있는 실행만 어디를 보았는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Why-picture</source>
        <translation>판단 근거 이미지</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>주목한 곳</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1의 근거</translation>
    </message>
    <message>
        <source>Attention rollout: yellow is what the network looked at most.</source>
        <translation>Attention rollout: 노란색은 네트워크가 가장 주목한 부분입니다.</translation>
    </message>
    <message>
        <source>Grad-CAM: yellow speaks for the class, violet does not.</source>
        <translation>Grad-CAM: 노란색은 해당 클래스를 뒷받침하는 부분이고, 보라색은 그렇지 않은 부분입니다.</translation>
    </message>
</context>
<context>
    <name>lw::EvaluatePage</name>
    <message>
        <source>Train a network</source>
        <translation>신경망 학습하기</translation>
    </message>
    <message>
        <source>Shows the page Train</source>
        <translation>학습 페이지를 보여 줍니다</translation>
    </message>
    <message>
        <source>There is no trained run yet</source>
        <translation>학습된 실행이 아직 없습니다</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>Train a network first. As soon as its first epoch is saved, its macro F1, confusion matrix and weight in an ensemble are here.</source>
        <translation>먼저 신경망을 학습하세요. 첫 에포크가 저장되는 대로 매크로 F1, 혼동 행렬, 앙상블 가중치가 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Open or make a project to evaluate its runs.</source>
        <translation>프로젝트를 열거나 만들면 실행을 평가할 수 있습니다.</translation>
    </message>
    <message>
        <source>Optimise weights</source>
        <translation>가중치 최적화</translation>
    </message>
    <message>
        <source>Save weights…</source>
        <translation>가중치 저장…</translation>
    </message>
    <message>
        <source>Write submission…</source>
        <translation>제출 파일 쓰기…</translation>
    </message>
    <message>
        <source>average probabilities</source>
        <translation>확률 평균</translation>
    </message>
    <message>
        <source>average logits</source>
        <translation>로짓 평균</translation>
    </message>
    <message>
        <source>count votes</source>
        <translation>다수결</translation>
    </message>
    <message>
        <source>Looks for the weights with the best macro F1, and tells what they are worth on people they were not tuned on.</source>
        <translation>macro F1이 가장 좋은 가중치를 찾고, 조정에 쓰지 않은 인물에서의 값을 알려 줍니다.</translation>
    </message>
    <message>
        <source>Runs and weights</source>
        <translation>실행과 가중치</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>held-out people</source>
        <translation>검증 인물</translation>
    </message>
    <message>
        <source>data set %1</source>
        <translation>데이터셋 %1</translation>
    </message>
    <message>
        <source>saved weights</source>
        <translation>저장된 가중치</translation>
    </message>
    <message>
        <source>Optimising…</source>
        <translation>최적화 중…</translation>
    </message>
    <message>
        <source>submission.csv with a class for each evaluation image</source>
        <translation>평가 이미지마다 클래스를 적은 submission.csv</translation>
    </message>
    <message>
        <source>Choose the evaluation data set on the left first.</source>
        <translation>먼저 왼쪽에서 평가 데이터셋을 고르세요.</translation>
    </message>
    <message>
        <source>Loading predictions…</source>
        <translation>예측을 불러오는 중…</translation>
    </message>
    <message>
        <source>No run has seen these images yet. Press Predict beside a run.</source>
        <translation>이 이미지를 예측한 실행이 아직 없습니다. 실행 옆의 예측을 누르세요.</translation>
    </message>
    <message>
        <source>These images have no labels, so nothing can be measured. The tab Predicted shows the classes given.</source>
        <translation>라벨이 없는 이미지라 측정할 수 없습니다. 예측 탭에서 부여된 클래스를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 predicted as %2</source>
        <translation>%1을(를) %2(으)로 예측</translation>
    </message>
    <message>
        <source>Save weights</source>
        <translation>가중치 저장</translation>
    </message>
    <message>
        <source>Name of these weights</source>
        <translation>가중치의 이름</translation>
    </message>
    <message>
        <source>The submission was written to %1.</source>
        <translation>제출 파일을 %1에 저장했습니다.</translation>
    </message>
    <message>
        <source>Label the pool</source>
        <translation>풀에 라벨 지정</translation>
    </message>
    <message>
        <source>Name of this teacher. Its suggestions can be withdrawn by it, and its weights are saved under it.</source>
        <translation>이 교사 모델의 이름입니다. 이 이름으로 제안을 철회할 수 있으며, 가중치도 이 이름으로 저장됩니다.</translation>
    </message>
    <message>
        <source>Import predictions</source>
        <translation>예측 가져오기</translation>
    </message>
    <message>
        <source>The table %1 says nothing about the pool</source>
        <translation>표 %1에 풀에 대한 정보가 없습니다</translation>
    </message>
    <message>
        <source>Mute it, or leave it out of the vote.</source>
        <translation>음소거하거나 투표에서 빼세요.</translation>
    </message>
    <message>
        <source>Label the pool…</source>
        <translation>풀에 라벨 붙이기…</translation>
    </message>
    <message>
        <source>A mistake</source>
        <translation>오류 하나</translation>
    </message>
    <message>
        <source>Keeps weights, temperatures and bias in the project</source>
        <translation>가중치, 온도, 바이어스를 프로젝트에 저장합니다</translation>
    </message>
    <message>
        <source>The vote as it is suggests a label for every image of the pool; decisions of people stay</source>
        <translation>현재 투표가 풀의 모든 이미지에 라벨을 제안합니다. 사람의 결정은 그대로입니다</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>The labels of these images tell only %1, so no class can be measured. Choose “only %2” above.</source>
        <translation>이 이미지의 라벨로는 %1만 알 수 있어 클래스를 평가할 수 없습니다. 위에서 “%2만”을 고르세요.</translation>
    </message>
</context>
<context>
    <name>lw::EvaluateSession</name>
    <message>
        <source>Temperature of %1</source>
        <translation>%1의 온도</translation>
    </message>
    <message>
        <source>Predict %1 with %2</source>
        <translation>%2(으)로 %1 예측</translation>
    </message>
    <message>
        <source>Optimise weights</source>
        <translation>가중치 최적화</translation>
    </message>
    <message>
        <source>Load predictions</source>
        <translation>예측 불러오기</translation>
    </message>
    <message>
        <source>Intervals by resampling people</source>
        <translation>인물 재표집으로 구간 계산</translation>
    </message>
    <message>
        <source>Fit the decision bias</source>
        <translation>결정 바이어스 맞추기</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the table are set aside. The first: %1</source>
        <translation>
            <numerusform>표에서 %n개 행을 제외했습니다. 첫 번째: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) with a class were imported; without probabilities each class counts as nearly certain.</source>
        <translation>
            <numerusform>클래스가 있는 이미지 %n장을 가져왔습니다. 확률이 없으면 각 클래스를 거의 확실한 것으로 봅니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) with probabilities were imported.</source>
        <translation>
            <numerusform>확률이 있는 이미지 %n장을 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>imported table</source>
        <translation>가져온 표</translation>
    </message>
</context>
<context>
    <name>lw::Exchange</name>
    <message>
        <source>The file is no COCO JSON.</source>
        <translation>COCO JSON 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>It needs “images”, “annotations” and “categories”.</source>
        <translation>“images”, “annotations”, “categories”가 필요합니다.</translation>
    </message>
    <message>
        <source>COCO JSON: images, categories, annotations</source>
        <translation>COCO JSON: images, categories, annotations</translation>
    </message>
    <message>
        <source>CSV table, with the lineage of each label</source>
        <translation>CSV 표, 각 라벨의 출처 포함</translation>
    </message>
    <message>
        <source>The formats are: %1.</source>
        <translation>가능한 형식: %1.</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>“%1” 형식은 없습니다.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>그런 파일이나 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>이름을 확인하세요.</translation>
    </message>
    <message>
        <source>The file holds no labels that are understood.</source>
        <translation>파일에서 알 수 있는 라벨을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>파일을 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Check its name and that you may read it.</source>
        <translation>이름과 읽기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The file is no sound JSON: %1.</source>
        <translation>올바른 JSON이 아닙니다: %1.</translation>
    </message>
    <message>
        <source>Export it again from the program that made it.</source>
        <translation>파일을 만든 프로그램에서 다시 내보내세요.</translation>
    </message>
    <message>
        <source>The labels could not be exported: %1.</source>
        <translation>라벨을 내보낼 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or free space.</source>
        <translation>다른 폴더를 고르거나 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>A picture could not be placed into the folder.</source>
        <translation>사진을 폴더에 넣지 못했습니다.</translation>
    </message>
    <message>
        <source>The folder is not empty.</source>
        <translation>폴더가 비어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Choose a new folder: nothing is overwritten.</source>
        <translation>새 폴더를 선택하세요. 기존 파일은 덮어쓰지 않습니다.</translation>
    </message>
    <message>
        <source>ImageFolder: one folder per class</source>
        <translation>ImageFolder: 클래스마다 폴더 하나</translation>
    </message>
    <message>
        <source>The file is no Label Studio JSON.</source>
        <translation>Label Studio JSON 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>It needs a list of tasks with “data” and “annotations” or “predictions”.</source>
        <translation>“data”와 “annotations” 또는 “predictions”가 있는 task 목록이 필요합니다.</translation>
    </message>
    <message>
        <source>Label Studio JSON: one task per picture</source>
        <translation>Label Studio JSON: 사진마다 task 하나</translation>
    </message>
</context>
<context>
    <name>lw::ExplorePage</name>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>Open or make a project to see what is in it.</source>
        <translation>프로젝트를 열거나 만들면 내용을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>What-if</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>나이</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>문제 (%1)</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>people</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>without a class</source>
        <translation>클래스 없음</translation>
    </message>
    <message>
        <source>Images whose class is not known yet</source>
        <translation>클래스를 아직 모르는 이미지</translation>
    </message>
    <message>
        <source>Most: %1. Fewest: %2.</source>
        <translation>최다: %1. 최소: %2.</translation>
    </message>
    <message>
        <source>imbalance</source>
        <translation>불균형</translation>
    </message>
    <message>
        <source>Largest over smallest class that has images.</source>
        <translation>이미지가 있는 클래스 중 가장 큰 것 ÷ 가장 작은 것입니다.</translation>
    </message>
    <message>
        <source>effective classes of %1</source>
        <translation>유효 클래스(전체 %1)</translation>
    </message>
    <message>
        <source>As many equally large classes would have the same entropy (%1 nats).</source>
        <translation>크기가 같은 클래스가 이만큼 있을 때와 엔트로피가 같습니다(%1 nats).</translation>
    </message>
    <message>
        <source>data problems</source>
        <translation>데이터 문제</translation>
    </message>
    <message>
        <source>Found while reading the files; see the tab Problems.</source>
        <translation>파일을 읽다가 찾은 문제입니다. 문제 탭을 보세요.</translation>
    </message>
    <message>
        <source>There is no image of %1 here.</source>
        <translation>%1의 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>맵</translation>
    </message>
    <message>
        <source>entropy, nats</source>
        <translation>엔트로피(nat)</translation>
    </message>
    <message>
        <source>Of the classes&apos; shares; %1 classes of equal size would have %2.</source>
        <translation>클래스 비율의 엔트로피. 크기가 같은 클래스 %1개라면 %2입니다.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>faces found</source>
        <translation>얼굴 검출</translation>
    </message>
    <message>
        <source>Of %1 images looked at, %2 show no face and %3 several. Filter them in Review under Faces.</source>
        <translation>살펴본 이미지 %1장 중 %2장에는 얼굴이 없고 %3장에는 여러 개입니다. 검토의 얼굴 항목에서 거를 수 있습니다.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>One HTML page (*.html)</source>
        <translation>HTML 한 페이지 (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>보고서를 %1에 저장했습니다</translation>
    </message>
    <message>
        <source>Attributes (%1)</source>
        <translation>속성(%1)</translation>
    </message>
    <message>
        <source>Hold other people out</source>
        <translation>검증 인물 다시 뽑기</translation>
    </message>
    <message numerus="yes">
        <source>Hold %n people of each group out, grouped by %1?</source>
        <translation>
            <numerusform>%1 기준 그룹마다 %n명을 검증용으로 뺄까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>This changes project.yaml. Runs that were trained before may have learned people who are held out now: train new ones.</source>
        <translation>project.yaml이 바뀝니다. 이전에 학습한 실행은 이제 검증용이 된 인물을 학습했을 수 있으니 새로 학습하세요.</translation>
    </message>
    <message>
        <source>Hold them out</source>
        <translation>검증용으로 빼기</translation>
    </message>
</context>
<context>
    <name>lw::ExploreScope</name>
    <message>
        <source>people</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>share of images</source>
        <translation>이미지 비율</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
</context>
<context>
    <name>lw::ExportDialog</name>
    <message>
        <source>Copy the pictures instead of linking to them</source>
        <translation>링크 대신 사진을 복사</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>라벨 내보내기</translation>
    </message>
    <message>
        <source>The %1 pictures of the list are exported; your photos are only read.</source>
        <translation>목록의 사진 %1장을 내보냅니다. 원본 사진은 읽기만 합니다.</translation>
    </message>
    <message>
        <source>List of known label fixes (CSV: person, file, attribute, value, note)</source>
        <translation>알려진 라벨 수정 목록 (CSV: person, file, attribute, value, note)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>찾아보기…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
</context>
<context>
    <name>lw::FaceBoxOverlay</name>
    <message>
        <source>Box of the face</source>
        <translation>얼굴 박스</translation>
    </message>
    <message>
        <source>Drag to change the face&apos;s box, Delete takes it back</source>
        <translation>끌어서 얼굴 박스를 바꾸고, Delete로 되돌립니다</translation>
    </message>
    <message>
        <source>Drag the box that the detector found, or draw a new one</source>
        <translation>검출된 박스를 끌거나 새로 그리세요</translation>
    </message>
    <message>
        <source>Drag over the face to draw its box</source>
        <translation>얼굴 위를 끌어 박스를 그리세요</translation>
    </message>
</context>
<context>
    <name>lw::FaceCrop</name>
    <message>
        <source>Margin</source>
        <translation>여백</translation>
    </message>
    <message>
        <source>Added on each side of the face. 30 px is usual for portraits of 384 × 512.</source>
        <translation>얼굴의 각 변에 더합니다. 384 × 512 인물 사진에는 보통 30 px입니다.</translation>
    </message>
    <message>
        <source>Level the eyes</source>
        <translation>눈 수평 맞추기</translation>
    </message>
    <message>
        <source>Turns the picture until the eyes are level. MTCNN and YuNet know the eyes, Haar does not.</source>
        <translation>두 눈이 수평이 되도록 이미지를 돌립니다. MTCNN과 YuNet은 눈을 알지만 Haar는 모릅니다.</translation>
    </message>
    <message>
        <source>Face crop</source>
        <translation>얼굴 크롭</translation>
    </message>
    <message>
        <source>Cuts the face out of each picture before anything else. The same crop is used wherever the run is used.</source>
        <translation>무엇보다 먼저 각 이미지에서 얼굴을 잘라 냅니다. 실행을 쓰는 모든 곳에서 같은 크롭이 쓰입니다.</translation>
    </message>
    <message>
        <source>As the project says</source>
        <translation>프로젝트 설정대로</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Haar cascade</source>
        <translation>Haar 캐스케이드</translation>
    </message>
    <message>
        <source>Margin in</source>
        <translation>여백 단위</translation>
    </message>
    <message>
        <source>Pixels of the picture, or per cent of the face.</source>
        <translation>이미지의 픽셀 또는 얼굴에 대한 퍼센트.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>픽셀</translation>
    </message>
    <message>
        <source>Per cent of the face</source>
        <translation>얼굴에 대한 퍼센트</translation>
    </message>
    <message>
        <source>Of several faces</source>
        <translation>얼굴이 여럿일 때</translation>
    </message>
    <message>
        <source>Which face is cut out when several were found.</source>
        <translation>얼굴이 여러 개 검출되면 어느 것을 잘라 낼지 정합니다.</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>가장 큰 것</translation>
    </message>
    <message>
        <source>The most central</source>
        <translation>가장 가운데 것</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>A square keeps the proportions of the face.</source>
        <translation>정사각형은 얼굴의 비율을 유지합니다.</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>정사각형</translation>
    </message>
    <message>
        <source>As the face</source>
        <translation>얼굴 그대로</translation>
    </message>
    <message>
        <source>No face was found, and the project leaves such pictures out</source>
        <translation>얼굴이 검출되지 않았고, 프로젝트가 그런 이미지를 제외합니다</translation>
    </message>
    <message>
        <source>Draw the face&apos;s box in Review, or let project.yaml take the centre.</source>
        <translation>검토에서 얼굴 박스를 그리거나 project.yaml에서 가운데를 쓰도록 하세요.</translation>
    </message>
    <message>
        <source>The found faces cannot be kept: %1</source>
        <translation>찾은 얼굴을 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the free space and the folder&apos;s permissions.</source>
        <translation>여유 공간과 폴더 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Whole pictures</source>
        <translation>이미지 전체</translation>
    </message>
    <message>
        <source>Faces by %1</source>
        <translation>%1 얼굴</translation>
    </message>
    <message>
        <source>margin %1 %</source>
        <translation>여백 %1 %</translation>
    </message>
    <message>
        <source>margin %1 px</source>
        <translation>여백 %1 px</translation>
    </message>
    <message>
        <source>the largest</source>
        <translation>가장 큰 것</translation>
    </message>
    <message>
        <source>the most central</source>
        <translation>가장 가운데 것</translation>
    </message>
    <message>
        <source>square</source>
        <translation>정사각형</translation>
    </message>
    <message>
        <source>of any shape</source>
        <translation>자유 비율</translation>
    </message>
    <message>
        <source>eyes level</source>
        <translation>눈 수평</translation>
    </message>
    <message>
        <source>The face detector %1 is another one than the run was trained with</source>
        <translation>얼굴 검출기 %1이(가) 실행을 학습할 때와 다릅니다</translation>
    </message>
    <message>
        <source>Install the same weights (%1), or train a new run.</source>
        <translation>같은 가중치(%1)를 설치하거나 새 실행을 학습하세요.</translation>
    </message>
</context>
<context>
    <name>lw::FaceDetector</name>
    <message>
        <source>The face cascade could not be loaded</source>
        <translation>얼굴 cascade를 불러올 수 없습니다</translation>
    </message>
    <message>
        <source>Install the package opencv-data and try again.</source>
        <translation>opencv-data 패키지를 설치하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>YuNet&apos;s network file is not installed</source>
        <translation>YuNet 네트워크 파일이 설치되어 있지 않습니다</translation>
    </message>
    <message>
        <source>Put face_detection_yunet_2023mar.onnx of the OpenCV Zoo there, or choose another detector.</source>
        <translation>OpenCV Zoo의 face_detection_yunet_2023mar.onnx를 그 위치에 두거나 다른 검출기를 고르세요.</translation>
    </message>
    <message>
        <source>YuNet&apos;s network file cannot be read: %1</source>
        <translation>YuNet 네트워크 파일을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Download the file again, or choose another detector.</source>
        <translation>파일을 다시 내려받거나 다른 검출기를 고르세요.</translation>
    </message>
    <message>
        <source>There is no face detector called &quot;%1&quot;</source>
        <translation>&quot;%1&quot;이라는 얼굴 검출기가 없습니다</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>다음 중에서 고르세요: %1.</translation>
    </message>
    <message>
        <source>The face detector failed: %1</source>
        <translation>얼굴 검출에 실패했습니다: %1</translation>
    </message>
    <message>
        <source>This is not MTCNN&apos;s weights file: the tensor %1 is missing or of another shape</source>
        <translation>MTCNN 가중치 파일이 아닙니다. 텐서 %1이(가) 없거나 모양이 다릅니다</translation>
    </message>
    <message>
        <source>Install the weights of facenet-pytorch as one .safetensors file with the prefixes pnet., rnet. and onet.</source>
        <translation>facenet-pytorch의 가중치를 pnet., rnet., onet. 접두어를 가진 .safetensors 파일 하나로 설치하세요.</translation>
    </message>
</context>
<context>
    <name>lw::FaceFindingDialog</name>
    <message>
        <source>pixels</source>
        <translation>픽셀</translation>
    </message>
    <message>
        <source>% of the face</source>
        <translation>얼굴 크기의 %</translation>
    </message>
    <message>
        <source>the largest</source>
        <translation>가장 큰 것</translation>
    </message>
    <message>
        <source>the most central</source>
        <translation>가장 가운데 것</translation>
    </message>
    <message>
        <source>square</source>
        <translation>정사각형</translation>
    </message>
    <message>
        <source>as the face</source>
        <translation>얼굴 비율대로</translation>
    </message>
    <message>
        <source>level the eyes</source>
        <translation>눈높이 맞추기</translation>
    </message>
    <message>
        <source>Find faces</source>
        <translation>얼굴 찾기</translation>
    </message>
    <message>
        <source>Finds the face in each picture and cuts it out, the same way at training, prediction and on Try. The pictures themselves are never changed.</source>
        <translation>이미지마다 얼굴을 찾아 학습, 예측, 체험에서 똑같이 잘라 씁니다. 원본 이미지는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Haar cascade</source>
        <translation>Haar 캐스케이드</translation>
    </message>
    <message>
        <source>%1 (not installed)</source>
        <translation>%1(설치되지 않음)</translation>
    </message>
    <message>
        <source>Haar is always there; MTCNN and YuNet find more faces with masks, and know the eyes. Tools &gt; Weights of networks brings them in.</source>
        <translation>Haar는 항상 쓸 수 있습니다. MTCNN과 YuNet은 마스크를 쓴 얼굴을 더 잘 찾고 눈의 위치도 압니다. 도구 &gt; 네트워크 가중치에서 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Added on each side of the face; 30 pixels are usual for portraits of 384 × 512</source>
        <translation>얼굴 네 변에 더하는 여백입니다. 384 × 512 인물 사진에는 보통 30픽셀을 씁니다</translation>
    </message>
    <message>
        <source>Which face is cut out when several were found</source>
        <translation>얼굴이 여럿일 때 잘라 낼 얼굴</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>검출기</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>여백</translation>
    </message>
    <message>
        <source>Of several faces</source>
        <translation>얼굴이 여럿일 때</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>one face</source>
        <translation>얼굴 1개</translation>
    </message>
    <message>
        <source>several</source>
        <translation>여럿</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>미확인</translation>
    </message>
    <message>
        <source>without a face</source>
        <translation>얼굴이 없으면</translation>
    </message>
    <message>
        <source>What training makes of a picture without a face</source>
        <translation>얼굴이 없는 이미지를 학습에서 처리하는 방법</translation>
    </message>
    <message>
        <source>Data sets with the faces found in them</source>
        <translation>데이터셋별로 찾은 얼굴</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>사진 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>take the middle</source>
        <translation>가운데 사용</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Pictures of %1 without a face</source>
        <translation>%1에서 얼굴이 없는 이미지</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>What was found stays; finding goes on from there</source>
        <translation>찾은 결과는 남고, 다음에 이어서 찾습니다</translation>
    </message>
    <message>
        <source>Keep for the project</source>
        <translation>프로젝트에 저장</translation>
    </message>
    <message>
        <source>Writes this crop into project.yaml: recipes use it unless they say otherwise. Runs that were trained keep their own.</source>
        <translation>이 자르기 설정을 project.yaml에 저장합니다. 레시피에 따로 적지 않으면 이 설정을 씁니다. 이미 학습한 실행은 자기 설정을 그대로 씁니다.</translation>
    </message>
    <message>
        <source>Turns the picture until the eyes are level</source>
        <translation>두 눈이 수평이 되도록 이미지를 돌립니다</translation>
    </message>
    <message>
        <source>The Haar cascade does not know where the eyes are.</source>
        <translation>Haar 캐스케이드는 눈의 위치를 모릅니다.</translation>
    </message>
    <message>
        <source>Read the found faces</source>
        <translation>찾은 얼굴 읽기</translation>
    </message>
    <message>
        <source>This detector has not looked at any picture yet.</source>
        <translation>이 검출기로 확인한 이미지가 아직 없습니다.</translation>
    </message>
    <message>
        <source>A face was found in %1 of %2 pictures (%3 %), several in %4.</source>
        <translation>이미지 %2장 중 %1장(%3 %)에서 얼굴을 찾았고, %4장에는 여럿 있습니다.</translation>
    </message>
    <message>
        <source>Find faces in %1</source>
        <translation>%1에서 얼굴 찾기</translation>
    </message>
    <message>
        <source>Faces were looked for in %1.</source>
        <translation>%1에서 얼굴 찾기를 마쳤습니다.</translation>
    </message>
    <message>
        <source>Keep the face crop</source>
        <translation>얼굴 자르기 설정 저장</translation>
    </message>
    <message>
        <source>Kept in project.yaml: %1.</source>
        <translation>project.yaml에 저장했습니다: %1.</translation>
    </message>
</context>
<context>
    <name>lw::FaceMarks</name>
    <message>
        <source>Read the found faces</source>
        <translation>찾은 얼굴 읽기</translation>
    </message>
</context>
<context>
    <name>lw::FaceMaskDetectorFormat</name>
    <message>
        <source>Faces with, without and with an incorrect mask</source>
        <translation>마스크 착용, 미착용, 잘못 착용한 얼굴</translation>
    </message>
    <message>
        <source>folders with_mask, without_mask and incorrect_mask</source>
        <translation>with_mask, without_mask, incorrect_mask 폴더</translation>
    </message>
    <message>
        <source>The picture is in none of the three folders; it is left out</source>
        <translation>이미지가 세 폴더 중 어디에도 없어 제외됩니다</translation>
    </message>
    <message>
        <source>Move it into with_mask, without_mask or incorrect_mask.</source>
        <translation>with_mask, without_mask 또는 incorrect_mask로 옮기세요.</translation>
    </message>
</context>
<context>
    <name>lw::FaceMaskLiteFormat</name>
    <message>
        <source>Generated faces with and without a mask (seedNNNN)</source>
        <translation>마스크가 있거나 없는 생성 얼굴(seedNNNN)</translation>
    </message>
    <message>
        <source>with_mask and without_mask with seedNNNN names</source>
        <translation>seedNNNN 이름의 with_mask, without_mask</translation>
    </message>
    <message>
        <source>The picture is neither in with_mask nor in without_mask; it is left out</source>
        <translation>이미지가 with_mask에도 without_mask에도 없어 제외됩니다</translation>
    </message>
    <message>
        <source>Move it into one of the two folders.</source>
        <translation>두 폴더 중 하나로 옮기세요.</translation>
    </message>
    <message>
        <source>The name has no seedNNNN; the picture counts as a person of its own</source>
        <translation>이름에 seedNNNN이 없습니다. 이 이미지를 한 인물로 봅니다</translation>
    </message>
    <message>
        <source>Give it back the name that it was published under.</source>
        <translation>배포된 원래 이름으로 되돌리세요.</translation>
    </message>
</context>
<context>
    <name>lw::FacePreview</name>
    <message>
        <source>drawn by hand</source>
        <translation>직접 그린 상자</translation>
    </message>
    <message>
        <source>no face: the middle</source>
        <translation>얼굴 없음: 가운데</translation>
    </message>
    <message>
        <source>no face: left out</source>
        <translation>얼굴 없음: 제외</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>Pictures as they would be cut</source>
        <translation>잘라 낸 모습</translation>
    </message>
    <message>
        <source>Preview of cut faces</source>
        <translation>잘라 낸 얼굴 미리보기</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>얼굴을 찾는 중…</translation>
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation>표시할 내용이 없습니다.</translation>
    </message>
</context>
<context>
    <name>lw::FacetsPanel</name>
    <message>
        <source>Search paths and persons</source>
        <translation>경로와 인물 검색</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Not completely labelled</source>
        <translation>라벨 불완전</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Suggestion differs from the label</source>
        <translation>제안과 라벨이 다름</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>얼굴</translation>
    </message>
    <message>
        <source>Only some attributes known</source>
        <translation>일부 속성만 라벨링됨</translation>
    </message>
</context>
<context>
    <name>lw::FiguresTable</name>
    <message>
        <source>Copy selected rows</source>
        <translation>선택한 행 복사</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSV로 내보내기…</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>표 내보내기</translation>
    </message>
    <message>
        <source>The table could not be written to %1: %2</source>
        <translation>표를 %1에 저장할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>%1 (lower bound)</source>
        <translation>%1 하한</translation>
    </message>
    <message>
        <source>%1 (upper bound)</source>
        <translation>%1 상한</translation>
    </message>
</context>
<context>
    <name>lw::FileDropFrame</name>
    <message>
        <source>Choose files…</source>
        <translation>파일 선택…</translation>
    </message>
</context>
<context>
    <name>lw::FilterBar</name>
    <message>
        <source>Confidence %1 to %2 %</source>
        <translation>신뢰도 %1~%2 %</translation>
    </message>
    <message>
        <source>A selection</source>
        <translation>선택 항목</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>텍스트: %1</translation>
    </message>
    <message>
        <source>Not completely labelled</source>
        <translation>라벨 불완전</translation>
    </message>
    <message>
        <source>Data set: %1</source>
        <translation>데이터셋: %1</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>인물: %1</translation>
    </message>
    <message>
        <source>Without a suggestion</source>
        <translation>제안 없음</translation>
    </message>
    <message>
        <source>Suggested by %1</source>
        <translation>제안: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>문제: %1</translation>
    </message>
    <message>
        <source>Suggestion differs from the label</source>
        <translation>제안과 라벨이 다름</translation>
    </message>
    <message>
        <source>Remove this filter: %1</source>
        <translation>이 필터 제거: %1</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Only some attributes known</source>
        <translation>일부 속성만 라벨링됨</translation>
    </message>
</context>
<context>
    <name>lw::FilterButton</name>
    <message>
        <source>not reviewed</source>
        <translation>미검수</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>불확실</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>레이블 없음</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Count only some of the images</source>
        <translation>일부 이미지만 셉니다</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>모든 이미지</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>검수</translation>
    </message>
    <message>
        <source>Label by</source>
        <translation>레이블 출처</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>View saved in Review</source>
        <translation>검수에 저장된 보기</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1만</translation>
    </message>
</context>
<context>
    <name>lw::FlipStrip</name>
    <message>
        <source>%1
true: %2
before: %3
now: %4</source>
        <translation>%1
정답: %2
이전: %3
지금: %4</translation>
    </message>
    <message>
        <source>Pictures whose prediction flipped</source>
        <translation>예측이 바뀐 사진</translation>
    </message>
    <message>
        <source>Show in Review</source>
        <translation>검수에서 보기</translation>
    </message>
    <message>
        <source>Flipped in epoch %1: %2 pictures (%3 wrong now, %4 right now)</source>
        <translation>에폭 %1에서 예측이 바뀐 사진 %2장 (틀리게 됨 %3, 맞게 됨 %4)</translation>
    </message>
    <message>
        <source>Flipped in epoch %1</source>
        <translation>에폭 %1에서 예측이 바뀜</translation>
    </message>
</context>
<context>
    <name>lw::HistogramPlot</name>
    <message numerus="yes">
        <source>%1 to %2: %n image(s)</source>
        <translation>
            <numerusform>%1~%2: 이미지 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>from</source>
        <translation>부터</translation>
    </message>
    <message>
        <source>to</source>
        <translation>까지</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message numerus="yes">
        <source>up to %n image(s)</source>
        <translation>
            <numerusform>최대 %n장</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::HistoryDialog</name>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>By</source>
        <translation>작업자</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Suggestions that stand</source>
        <translation>유효한 제안</translation>
    </message>
    <message>
        <source>Decided by people</source>
        <translation>사람이 결정함</translation>
    </message>
    <message>
        <source>History of the labels</source>
        <translation>라벨 기록</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>이 단계 실행 취소</translation>
    </message>
    <message>
        <source>Show its pictures</source>
        <translation>해당 사진 보기</translation>
    </message>
    <message>
        <source>Withdrawing takes back exactly what a model suggested and nobody has decided on; it can be undone.</source>
        <translation>철회하면 모델이 제안했고 아무도 결정하지 않은 것만 정확히 되돌립니다. 실행 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Withdraw its labels</source>
        <translation>이 모델의 라벨 철회</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (취소됨)</translation>
    </message>
</context>
<context>
    <name>lw::Honesty</name>
    <message>
        <source>Weights tuned on %1 people: macro F1 %2. The same weights on %3 other people: %4; equal weights there: %5.</source>
        <translation>인물 %1명으로 조정한 가중치: macro F1 %2. 다른 인물 %3명에서 같은 가중치: %4, 균등 가중치: %5.</translation>
    </message>
    <message>
        <source>Bias fitted on %1 people: macro F1 %2. The same bias on %3 other people: %4; no bias there: %5.</source>
        <translation>인물 %1명으로 맞춘 바이어스: macro F1 %2. 다른 인물 %3명에서 같은 바이어스: %4, 바이어스 없음: %5.</translation>
    </message>
    <message>
        <source>The gain of %1 (95%: %2) is more than chance.</source>
        <translation>이득 %1 (95%: %2)은 우연 이상입니다.</translation>
    </message>
    <message>
        <source>The loss of %1 (95%: %2) may as well be chance.</source>
        <translation>손실 %1 (95%: %2)은 우연일 수 있습니다.</translation>
    </message>
    <message>
        <source>The gain of %1 (95%: %2) may as well be chance.</source>
        <translation>이득 %1 (95%: %2)은 우연일 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>lw::ImageCheck</name>
    <message>
        <source>Checking pictures</source>
        <translation>사진 검사 중</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>조치할 것이 없습니다.</translation>
    </message>
    <message>
        <source>By its content this is a %1 file; it is read as one</source>
        <translation>내용상 %1 파일이어서 그렇게 읽습니다</translation>
    </message>
    <message>
        <source>Stored turned (EXIF orientation %1); it is shown and processed upright</source>
        <translation>회전되어 저장됨(EXIF 방향 %1). 바로 세워 표시하고 처리합니다</translation>
    </message>
    <message>
        <source>Stored as CMYK; it is converted to RGB</source>
        <translation>CMYK로 저장되어 RGB로 변환합니다</translation>
    </message>
    <message>
        <source>Stored in grey; it is read as three equal channels</source>
        <translation>흑백으로 저장되어 같은 값의 세 채널로 읽습니다</translation>
    </message>
    <message>
        <source>Stored with 16 bits a channel; it is reduced to 8 bits</source>
        <translation>채널당 16비트로 저장되어 8비트로 줄입니다</translation>
    </message>
    <message>
        <source>The picture is partly transparent; it is laid on white</source>
        <translation>일부가 투명하여 흰 바탕에 올립니다</translation>
    </message>
    <message>
        <source>%1; the picture is skipped</source>
        <translation>%1. 이 사진은 건너뜁니다</translation>
    </message>
    <message>
        <source>The picture is named twice; it is counted once</source>
        <translation>사진이 두 번 적혀 있어 한 번만 셉니다</translation>
    </message>
    <message>
        <source>Remove one of its rows.</source>
        <translation>행 하나를 지우세요.</translation>
    </message>
</context>
<context>
    <name>lw::ImageFacts</name>
    <message>
        <source>Measuring the pictures</source>
        <translation>사진을 측정하는 중</translation>
    </message>
</context>
<context>
    <name>lw::ImageFactsPanel</name>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>mean size, kB</source>
        <translation>평균 크기, kB</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1 images, %2 in all; %n combination(s) of size and type.</source>
        <translation>
            <numerusform>이미지 %1장, 모두 %2, 크기와 형식 조합 %n가지.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure the pictures</source>
        <translation>사진 측정</translation>
    </message>
    <message>
        <source>Decodes every picture in the background: brightness, sharpness, mean and deviation of the channels, damaged files</source>
        <translation>모든 사진을 백그라운드에서 디코딩해 밝기, 선명도, 채널 평균과 표준편차, 손상된 파일을 알아냅니다</translation>
    </message>
    <message>
        <source>Normalise with these</source>
        <translation>이 값으로 정규화</translation>
    </message>
    <message>
        <source>Opens Train with a recipe that normalises with the mean and deviation of its pictures</source>
        <translation>학습 사진의 평균과 표준편차로 정규화하는 레시피로 학습 페이지를 엽니다</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>밝기</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>선명도</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>아직 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Damaged pictures</source>
        <translation>손상된 사진</translation>
    </message>
    <message>
        <source>source not known</source>
        <translation>출처 알 수 없음</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <translation>%1: %2; %3</translation>
    </message>
    <message>
        <source>Image facts</source>
        <translation>이미지 통계</translation>
    </message>
    <message>
        <source>mean, 0 black to 1 white</source>
        <translation>평균(0 검정 ~ 1 흰색)</translation>
    </message>
    <message>
        <source>variance of edges; left: blurred</source>
        <translation>라플라시안 분산(왼쪽: 흐림)</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation>
            <numerusform>손상 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows these images in Review</source>
        <translation>이 이미지를 검수에서 보기</translation>
    </message>
    <message numerus="yes">
        <source>Red, green, blue: mean %1, deviation %2 (of 1), over %n picture(s).</source>
        <translation>
            <numerusform>R, G, B: 평균 %1, 표준편차 %2 (1 기준), 사진 %n장.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others were not measured yet.</source>
        <translation>나머지는 아직 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>픽셀</translation>
    </message>
    <message>
        <source>Width × height, as stored</source>
        <translation>저장된 가로 × 세로</translation>
    </message>
    <message>
        <source>type</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>By the file&apos;s name</source>
        <translation>파일 이름 기준</translation>
    </message>
</context>
<context>
    <name>lw::ImageFolderFormat</name>
    <message>
        <source>The picture is in no label&apos;s folder; it is left out</source>
        <translation>이미지가 어느 라벨 폴더에도 없어 제외됩니다</translation>
    </message>
    <message>
        <source>Move it into the folder of its label.</source>
        <translation>해당 라벨 폴더로 옮기세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are in the folder &quot;%1&quot;, which is no value of %2; they are kept, %2 is unknown</source>
        <translation>
            <numerusform>이미지 %n개가 %2의 값이 아닌 &quot;%1&quot; 폴더에 있습니다. 유지되지만 %2은(는) 알 수 없음입니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what the folder means in the options of the data set.</source>
        <translation>데이터 세트 옵션에서 폴더의 뜻을 정하세요.</translation>
    </message>
    <message>
        <source>ImageFolder (a folder of pictures for each label)</source>
        <translation>ImageFolder(라벨별 이미지 폴더)</translation>
    </message>
    <message>
        <source>folders %1</source>
        <translation>%1 폴더</translation>
    </message>
    <message>
        <source>The folders&apos; attribute &quot;%1&quot; is not in the taxonomy</source>
        <translation>폴더의 속성 &quot;%1&quot;이(가) 분류 체계에 없습니다</translation>
    </message>
    <message>
        <source>Set options.attribute to an attribute or to &quot;class&quot;.</source>
        <translation>options.attribute에 속성 이름이나 &quot;class&quot;를 쓰세요.</translation>
    </message>
</context>
<context>
    <name>lw::ImageReader</name>
    <message>
        <source>Copy the file again from its source.</source>
        <translation>파일을 원본에서 다시 복사하세요.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>파일이 비어 있습니다</translation>
    </message>
    <message>
        <source>The file is not a picture</source>
        <translation>이미지 파일이 아닙니다</translation>
    </message>
    <message>
        <source>Replace it with the picture it should be, or delete it.</source>
        <translation>올바른 사진으로 바꾸거나 지우세요.</translation>
    </message>
    <message>
        <source>Pictures of this kind (%1) cannot be read</source>
        <translation>이 형식(%1)의 사진은 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Convert it to an 8-bit JPEG or to PNG.</source>
        <translation>8비트 JPEG나 PNG로 변환하세요.</translation>
    </message>
    <message>
        <source>The file ends early</source>
        <translation>파일이 중간에 끝납니다</translation>
    </message>
    <message>
        <source>The picture is too small (%1 pixels)</source>
        <translation>사진이 너무 작습니다(%1픽셀)</translation>
    </message>
    <message>
        <source>Replace it with the full picture.</source>
        <translation>전체 사진으로 바꾸세요.</translation>
    </message>
    <message>
        <source>The picture is too large (%1 pixels)</source>
        <translation>사진이 너무 큽니다(%1픽셀)</translation>
    </message>
    <message>
        <source>Reduce it to at most 400 megapixels.</source>
        <translation>4억 화소 이하로 줄이세요.</translation>
    </message>
    <message>
        <source>The picture could not be read</source>
        <translation>사진을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The link points to a file that is not there</source>
        <translation>링크가 가리키는 파일이 없습니다</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>파일이 없습니다</translation>
    </message>
    <message>
        <source>Put the picture back, or remove its row.</source>
        <translation>사진을 되돌려 놓거나 행을 지우세요.</translation>
    </message>
    <message>
        <source>This is a folder, not a picture</source>
        <translation>사진이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>This is not a regular file</source>
        <translation>일반 파일이 아닙니다</translation>
    </message>
    <message>
        <source>Put the picture in its place.</source>
        <translation>그 자리에 사진을 두세요.</translation>
    </message>
    <message>
        <source>The file could not be opened: %1</source>
        <translation>파일을 열 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the rights of the file and of its folder.</source>
        <translation>파일과 폴더의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>파일을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the disk, or copy the file again from its source.</source>
        <translation>디스크를 확인하거나 파일을 원본에서 다시 복사하세요.</translation>
    </message>
    <message>
        <source>Copy the file again from its source, or convert it to JPEG or PNG.</source>
        <translation>파일을 원본에서 다시 복사하거나 JPEG 또는 PNG로 변환하세요.</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be decoded</source>
        <translation>사진이 손상되어 디코딩할 수 없습니다</translation>
    </message>
    <message>
        <source>The picture cannot be decoded: %1</source>
        <translation>사진을 디코딩할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The picture does not fit into memory</source>
        <translation>사진이 메모리에 들어가지 않습니다</translation>
    </message>
    <message>
        <source>Reduce the picture, or close other programs.</source>
        <translation>사진을 줄이거나 다른 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <source>The file is a video, not a photo</source>
        <translation>사진이 아니라 동영상 파일입니다</translation>
    </message>
    <message>
        <source>Play it on the Try page, or save one of its pictures.</source>
        <translation>체험 페이지에서 재생하거나 장면 하나를 사진으로 저장하세요.</translation>
    </message>
    <message>
        <source>The picture is too large (%1 × %2 pixels)</source>
        <translation>이미지가 너무 큽니다(%1 × %2 픽셀)</translation>
    </message>
    <message>
        <source>A progressive JPEG has to be decoded whole: save it as a baseline JPEG, or reduce it to 30 megapixels.</source>
        <translation>프로그레시브 JPEG는 전체를 디코딩해야 합니다. 베이스라인 JPEG로 저장하거나 3천만 화소 이하로 줄이세요.</translation>
    </message>
    <message>
        <source>Save it as a JPEG, or reduce it to 80 megapixels.</source>
        <translation>JPEG로 저장하거나 80메가픽셀로 줄이세요.</translation>
    </message>
</context>
<context>
    <name>lw::ImageSet</name>
    <message>
        <source>all data</source>
        <translation>전체 데이터</translation>
    </message>
    <message>
        <source>%1, people to train on</source>
        <translation>%1, 학습 인물</translation>
    </message>
    <message>
        <source>%1, held-out people</source>
        <translation>%1, 검증 인물</translation>
    </message>
</context>
<context>
    <name>lw::ImportDialog</name>
    <message>
        <source>Import labels from %1</source>
        <translation>%1에서 라벨 가져오기</translation>
    </message>
    <message>
        <source>Decisions of a person</source>
        <translation>사람의 결정</translation>
    </message>
    <message>
        <source>Suggestions, to be reviewed</source>
        <translation>검수할 제안</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Take the labels as</source>
        <translation>라벨을 다음으로 가져오기</translation>
    </message>
    <message>
        <source>%1 rows were read: %2 labels would change, %3 are the same already.</source>
        <translation>%1행을 읽었습니다. 라벨 %2개가 바뀌고 %3개는 이미 같습니다.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out:</source>
        <translation>
            <numerusform>제외된 %n행:</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is being read: nothing changes before you say Import.</source>
        <translation>파일을 읽는 중입니다. ‘가져오기’를 누르기 전에는 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Reading labels of %1</source>
        <translation>%1의 라벨 읽는 중</translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing was changed.</source>
        <translation>읽기를 취소했습니다. 바뀐 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>lw::ImportedPredictions</name>
    <message>
        <source>The table has no column for the image and for its class</source>
        <translation>표에 이미지 열과 클래스 열이 없습니다</translation>
    </message>
    <message>
        <source>Name them ImageID and ans, or give one column of probabilities for each of the %1 classes.</source>
        <translation>열 이름을 ImageID와 ans로 하거나 클래스 %1개마다 확률 열을 하나씩 두세요.</translation>
    </message>
    <message>
        <source>There is no image “%1”</source>
        <translation>“%1” 이미지가 없습니다</translation>
    </message>
    <message>
        <source>Several images are called “%1”</source>
        <translation>“%1”이라는 이미지가 여럿입니다</translation>
    </message>
    <message>
        <source>The image “%1” is there twice</source>
        <translation>“%1” 이미지가 두 번 있습니다</translation>
    </message>
    <message>
        <source>The class or its probabilities are not readable</source>
        <translation>클래스나 확률을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>No row of the table fits an image of %1: %2</source>
        <translation>%1의 이미지와 맞는 행이 표에 없습니다: %2</translation>
    </message>
    <message>
        <source>Choose the data that the table is for.</source>
        <translation>표에 해당하는 데이터를 고르세요.</translation>
    </message>
    <message>
        <source>There is no imported table “%1”</source>
        <translation>“%1”이라는 가져온 표가 없습니다</translation>
    </message>
    <message>
        <source>Import it again on the page Evaluate.</source>
        <translation>평가 페이지에서 다시 가져오세요.</translation>
    </message>
</context>
<context>
    <name>lw::JobRow</name>
    <message>
        <source>Copy this message</source>
        <translation>메시지 복사</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>목록에서 제거</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 취소</translation>
    </message>
</context>
<context>
    <name>lw::JobsBar</name>
    <message>
        <source>Nothing is running</source>
        <translation>실행 중인 작업 없음</translation>
    </message>
    <message>
        <source>All jobs: waiting, running, finished and failed</source>
        <translation>모든 작업: 대기, 실행, 완료, 실패</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) failed</source>
        <translation>
            <numerusform>작업 %n개 실패</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>작업 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished jobs</source>
        <translation>끝난 작업</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하는 중…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>초당 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
</context>
<context>
    <name>lw::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>모두 초기화</translation>
    </message>
    <message>
        <source>Back to the default key</source>
        <translation>기본 키로 되돌리기</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Give that command another key first.</source>
        <translation>%1은(는) “%2”이(가) 쓰고 있습니다. 먼저 그 명령의 키를 바꾸세요.</translation>
    </message>
    <message>
        <source>A labelling key cannot hold Shift or Alt: they choose the person or the current picture.</source>
        <translation>라벨링 키에는 Shift나 Alt를 쓸 수 없습니다. 이 키들은 인물이나 현재 사진을 고르는 데 씁니다.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>새로 만들기…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation>단축키 (*.json)</translation>
    </message>
    <message>
        <source>Default keys</source>
        <translation>기본 단축키</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>새 프로필</translation>
    </message>
    <message>
        <source>Name; it begins with the present keys</source>
        <translation>이름(현재 단축키에서 시작)</translation>
    </message>
    <message>
        <source>The keys were written to %1.</source>
        <translation>단축키를 %1에 저장했습니다.</translation>
    </message>
    <message>
        <source>The keys could not be written: %1.</source>
        <translation>단축키를 저장하지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>파일을 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>The keys were taken from the file.</source>
        <translation>파일의 단축키를 적용했습니다.</translation>
    </message>
    <message>
        <source>Taken, but for what would give a key two meanings: %1.</source>
        <translation>적용했지만 키가 겹치는 항목은 제외했습니다: %1.</translation>
    </message>
</context>
<context>
    <name>lw::KeysOverlay</name>
    <message>
        <source>With Shift a labelling key acts on the whole person, with Alt only on the current picture. Click or press Esc to go on.</source>
        <translation>라벨링 키는 Shift와 함께 누르면 인물 전체에, Alt와 함께 누르면 현재 사진에만 적용됩니다. 클릭하거나 Esc를 눌러 계속하세요.</translation>
    </message>
</context>
<context>
    <name>lw::KnownFixes</name>
    <message>
        <source>“%1” is no class; classes are 0 to %2.</source>
        <translation>“%1”은(는) 클래스가 아닙니다. 클래스는 0부터 %2까지입니다.</translation>
    </message>
    <message>
        <source>There is no attribute “%1”.</source>
        <translation>“%1” 속성이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no value of %2 (%3).</source>
        <translation>“%1”은(는) %2의 값이 아닙니다(%3).</translation>
    </message>
    <message>
        <source>There is no person %1 in this project.</source>
        <translation>이 프로젝트에 %1이라는 사람이 없습니다.</translation>
    </message>
    <message>
        <source>There is no image %1 in this project.</source>
        <translation>이 프로젝트에 %1 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>%1 is in several data sets; add a column “dataset”.</source>
        <translation>%1이(가) 여러 데이터셋에 있습니다. “dataset” 열을 추가하세요.</translation>
    </message>
    <message>
        <source>The file is no list of fixes.</source>
        <translation>수정 목록 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>It needs the columns person (or file), attribute and value; a column note may say why, or “ambiguous”.</source>
        <translation>person(또는 file), attribute, value 열이 필요합니다. note 열에 이유나 “ambiguous”를 적을 수 있습니다.</translation>
    </message>
    <message>
        <source>Import the fixes of %1</source>
        <translation>%1의 수정 가져오기</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>파일을 쓰지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or free space.</source>
        <translation>다른 폴더를 고르거나 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>Several people are called %1; write the whole name of the folder.</source>
        <translation>%1(이)라는 사람이 여럿입니다. 폴더 이름 전체를 적으세요.</translation>
    </message>
</context>
<context>
    <name>lw::LabelActions</name>
    <message numerus="yes">
        <source>Set %1 to %2 on %n picture(s)</source>
        <translation>
            <numerusform>사진 %n장의 %1을(를) %2(으)로 설정</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n picture(s) as %1</source>
        <translation>
            <numerusform>사진 %n장을 %1(으)로 라벨링</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep the label of %n picture(s)</source>
        <translation>
            <numerusform>사진 %n장의 라벨 유지</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the suggestion for %n picture(s)</source>
        <translation>
            <numerusform>사진 %n장에 제안 적용</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n picture(s)</source>
        <translation>
            <numerusform>사진 %n장 제외</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n picture(s) as unsure</source>
        <translation>
            <numerusform>사진 %n장 보류</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back the decision on %n picture(s)</source>
        <translation>
            <numerusform>사진 %n장의 결정 취소</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s) of at least %1 %</source>
        <translation>
            <numerusform>신뢰도 %1 % 이상 제안 %n개 승인</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s) above the thresholds of their classes</source>
        <translation>
            <numerusform>클래스별 임계값 이상인 제안 %n개 승인</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LabelErrors</name>
    <message>
        <source>%1: written %2, looks like %3</source>
        <translation>%1: 기록은 %2, 모습은 %3</translation>
    </message>
    <message>
        <source>%1 and %2 of person %3 seem to be swapped</source>
        <translation>인물 %3의 %1 값과 %2 값이 서로 바뀐 것 같습니다</translation>
    </message>
    <message numerus="yes">
        <source>%1 of person %2: written %3, %n image(s) together say %4</source>
        <translation>
            <numerusform>인물 %2의 %1: 기록은 %3, 이미지 %n장의 종합 예측은 %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n suspected label(s)</source>
        <translation>
            <numerusform>의심 라벨 %n개 수정</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LabelPanel</name>
    <message>
        <source>Keep</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>Take suggestion</source>
        <translation>제안 적용</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>라벨</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>History</source>
        <translation>이력</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>button, its key</comment>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>age of the person</comment>
        <translation>
            <numerusform>%n세</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys and buttons act on %1 selected pictures.</source>
        <translation>키와 버튼이 선택한 사진 %1장에 적용됩니다.</translation>
    </message>
    <message>
        <source>No suggestion: none was made, or it was decided against.</source>
        <translation>제안 없음: 제안이 없었거나 반대로 결정되었습니다.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>이전 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <comment>time, what happened, by whom</comment>
        <translation>%1 — %2, %3</translation>
    </message>
    <message>
        <source>Nobody has decided on this picture.</source>
        <translation>이 사진은 아직 결정되지 않았습니다.</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>Fix, ambiguous</source>
        <translation>수정(모호함)</translation>
    </message>
    <message>
        <source>Suspected error</source>
        <translation>의심되는 오류</translation>
    </message>
    <message>
        <source>Blind check: judge this picture again. The decision stays as it is; your answer measures how reliable decisions are.</source>
        <translation>블라인드 점검: 이 사진을 다시 판정하세요. 기존 결정은 그대로이며, 답은 결정의 신뢰도를 측정하는 데만 씁니다.</translation>
    </message>
    <message>
        <source>%1 — still to be labelled</source>
        <translation>%1 — 라벨 필요</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>미완성</translation>
    </message>
</context>
<context>
    <name>lw::LabelReading</name>
    <message>
        <source>the gender is empty</source>
        <translation>성별이 비어 있습니다</translation>
    </message>
    <message>
        <source>the gender &quot;%1&quot; is neither male nor female</source>
        <translation>성별 &quot;%1&quot;은(는) male도 female도 아닙니다</translation>
    </message>
    <message>
        <source>the age is empty</source>
        <translation>나이가 비어 있습니다</translation>
    </message>
    <message>
        <source>the age &quot;%1&quot; is not a number</source>
        <translation>나이 &quot;%1&quot;은(는) 수가 아닙니다</translation>
    </message>
    <message>
        <source>the age %1 is not between 1 and 120</source>
        <translation>나이 %1이(가) 1과 120 사이가 아닙니다</translation>
    </message>
    <message>
        <source>%1; the row is set aside</source>
        <translation>%1. 행을 제외했습니다</translation>
    </message>
    <message>
        <source>Correct the row in the table and scan again.</source>
        <translation>표의 행을 고치고 다시 스캔하세요.</translation>
    </message>
    <message>
        <source>The table has a header but no rows</source>
        <translation>표에 머리글만 있고 행이 없습니다</translation>
    </message>
    <message>
        <source>Copy the table again from its source.</source>
        <translation>표를 원본에서 다시 복사하세요.</translation>
    </message>
    <message>
        <source>The column %1 is missing; the table has: %2</source>
        <translation>%1 열이 없습니다. 표의 열: %2</translation>
    </message>
    <message>
        <source>Name the column %1 in the first line of the table.</source>
        <translation>표의 첫 줄에 %1 열을 적으세요.</translation>
    </message>
    <message>
        <source>The column %1 is missing; what it says stays unknown</source>
        <translation>%1 열이 없어 그 값은 알 수 없음으로 둡니다</translation>
    </message>
</context>
<context>
    <name>lw::LabelStore</name>
    <message>
        <source>Withdraw the labels of %1</source>
        <translation>%1의 라벨 철회</translation>
    </message>
    <message>
        <source>The folder for backups could not be made.</source>
        <translation>백업 폴더를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Allow writing to the project&apos;s folder.</source>
        <translation>프로젝트 폴더의 쓰기 권한을 허용하세요.</translation>
    </message>
    <message>
        <source>The labels are open in another window.</source>
        <translation>라벨이 다른 창에서 열려 있습니다.</translation>
    </message>
    <message>
        <source>Close the project there, then restore again.</source>
        <translation>그 창에서 프로젝트를 닫고 다시 복원하세요.</translation>
    </message>
    <message>
        <source>The backup could not be copied.</source>
        <translation>백업을 복사할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that the disk has space.</source>
        <translation>디스크 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>The present labels could not be set aside.</source>
        <translation>현재 라벨을 따로 보관할 수 없습니다.</translation>
    </message>
    <message>
        <source>The backup could not be put in place.</source>
        <translation>백업을 제자리에 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>The present labels are kept in %1.</source>
        <translation>현재 라벨은 %1에 보관됩니다.</translation>
    </message>
    <message>
        <source>The labels could not be read or written: %1</source>
        <translation>라벨을 읽거나 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Free some space, then label again: what is shown is what is saved.</source>
        <translation>공간을 확보한 뒤 다시 라벨링하세요. 화면에 보이는 것이 저장된 상태입니다.</translation>
    </message>
    <message>
        <source>The labels cannot be written: the file or its folder is read-only.</source>
        <translation>라벨을 저장할 수 없습니다. 파일이나 폴더가 읽기 전용입니다.</translation>
    </message>
    <message>
        <source>Allow writing to the project&apos;s folder, then open the project again.</source>
        <translation>프로젝트 폴더의 쓰기를 허용한 뒤 프로젝트를 다시 여세요.</translation>
    </message>
    <message>
        <source>The labels are locked by another program.</source>
        <translation>다른 프로그램이 라벨을 잠그고 있습니다.</translation>
    </message>
    <message>
        <source>Close the other program that has the project open and try again.</source>
        <translation>프로젝트를 연 다른 프로그램을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The file of labels is damaged: %1</source>
        <translation>라벨 파일이 손상되었습니다: %1</translation>
    </message>
    <message>
        <source>Restore a copy from the folder “backups” beside it.</source>
        <translation>옆의 “backups” 폴더에서 사본을 복원하세요.</translation>
    </message>
    <message>
        <source>Check the disk and that the project&apos;s folder is still there.</source>
        <translation>디스크와 프로젝트 폴더가 그대로 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>파일이 사라졌습니다</translation>
    </message>
    <message>
        <source>Another Labelwright (%1, process %2 on %3) has this project open; it is shown for reading only. Close the other one, then open it again.</source>
        <translation>다른 Labelwright(%1, %3의 프로세스 %2)가 이 프로젝트를 열고 있어 읽기 전용으로 표시합니다. 그쪽을 닫고 다시 여세요.</translation>
    </message>
    <message>
        <source>The project&apos;s folder cannot be written, so labels cannot be changed. Allow writing to it, then open the project again.</source>
        <translation>프로젝트 폴더에 쓸 수 없어 라벨을 바꿀 수 없습니다. 쓰기를 허용하고 프로젝트를 다시 여세요.</translation>
    </message>
    <message>
        <source>The labels were written by a newer Labelwright and are shown for reading only. Update the program.</source>
        <translation>더 새로운 Labelwright가 저장한 라벨이라 읽기 전용으로 표시합니다. 프로그램을 업데이트하세요.</translation>
    </message>
    <message>
        <source>The labels were made for other attributes (%1) and are shown for reading only. Put the old attributes back into project.yaml, or move labels.sqlite away to begin anew.</source>
        <translation>다른 속성(%1)으로 만든 라벨이라 읽기 전용으로 표시합니다. 이전 속성을 project.yaml에 되돌려 놓거나 labels.sqlite를 옮겨 새로 시작하세요.</translation>
    </message>
    <message>
        <source>The labels cannot be stored here.</source>
        <translation>여기에는 라벨을 저장할 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The file of labels is damaged: %n row(s) could not be trusted and were left out, everything sound is shown for reading only. Restore a copy from the folder “backups”, or export the labels and begin anew.</source>
        <translation>
            <numerusform>라벨 파일이 손상되었습니다. 믿을 수 없는 %n행을 제외하고 온전한 것만 읽기 전용으로 표시합니다. “backups” 폴더의 사본을 복원하거나 라벨을 내보내고 새로 시작하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>실행 취소: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>다시 실행: %1</translation>
    </message>
    <message>
        <source>another file lies there now</source>
        <translation>그 자리에 다른 파일이 있습니다</translation>
    </message>
    <message>
        <source>An update of the labels&apos; file was broken off half way; what is sound is shown for reading only. Restore a copy from the folder “backups”: one was made before the update.</source>
        <translation>라벨 파일 업데이트가 중간에 중단되었습니다. 온전한 내용만 읽기 전용으로 표시합니다. “backups” 폴더에서 업데이트 전에 만든 사본을 복원하세요.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>The file of labels cannot be opened or written: %1</source>
        <translation>라벨 파일을 열거나 쓸 수 없습니다: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) could not be saved and are shown as they were before. %1</source>
        <translation>
            <numerusform>라벨 %n개를 저장하지 못해 이전 상태로 표시합니다. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LabelWall</name>
    <message numerus="yes">
        <source>Wall: accept %n picture(s) as %1</source>
        <translation>
            <numerusform>모아보기: 사진 %n장을 %1(으)로 승인</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::LabelWords</name>
    <message>
        <source>Correct the options of the data set, in the dialog or project.yaml.</source>
        <translation>대화 상자나 project.yaml에서 데이터 세트의 옵션을 고치세요.</translation>
    </message>
    <message>
        <source>There is no option &quot;%1&quot;; there are: %2</source>
        <translation>옵션 &quot;%1&quot;이(가) 없습니다. 사용 가능: %2</translation>
    </message>
    <message>
        <source>values names &quot;%1&quot;, which is no attribute</source>
        <translation>values의 &quot;%1&quot;은(는) 속성이 아닙니다</translation>
    </message>
    <message>
        <source>values gives &quot;%1&quot; the value &quot;%2&quot;, which %3 does not have</source>
        <translation>values에서 &quot;%1&quot;에 준 값 &quot;%2&quot;이(가) %3에 없습니다</translation>
    </message>
    <message>
        <source>same_for_all gives &quot;%1&quot; the value &quot;%2&quot;, which the taxonomy does not have</source>
        <translation>same_for_all에서 &quot;%1&quot;에 준 값 &quot;%2&quot;이(가) 분류 체계에 없습니다</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1이(가) 비어 있습니다</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is not known</source>
        <translation>클래스 &quot;%1&quot;을(를) 알 수 없습니다</translation>
    </message>
    <message>
        <source>the %1 %2 is not between 1 and 120</source>
        <translation>%1 %2이(가) 1~120 사이가 아닙니다</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; has no meaning here</source>
        <translation>%1 &quot;%2&quot;의 뜻이 정해져 있지 않습니다</translation>
    </message>
</context>
<context>
    <name>lw::LeaksDialog</name>
    <message>
        <source>People on both sides of the split</source>
        <translation>분할 양쪽에 있는 사람</translation>
    </message>
    <message>
        <source>Nobody seems to be both learned from and held out.</source>
        <translation>학습과 평가용 양쪽에 있는 사람은 없어 보입니다.</translation>
    </message>
    <message>
        <source>These people seem to be one person under two names, on both sides: scores on the held-out side come out too good.</source>
        <translation>이름은 둘이지만 같은 사람으로 보이며 양쪽에 모두 있습니다. 평가 점수가 실제보다 높게 나옵니다.</translation>
    </message>
    <message>
        <source>So far only names were compared; choose the order “Near-duplicates” to compare the pictures, too.</source>
        <translation>지금은 이름만 비교했습니다. “유사 중복” 순서를 선택하면 사진도 비교합니다.</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>학습에 사용</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>검증용으로 분리</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) alike</source>
        <translation>
            <numerusform>유사한 사진 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>the same number in the name</source>
        <translation>이름의 번호가 같음</translation>
    </message>
    <message>
        <source>Show their pictures</source>
        <translation>사진 보기</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lw::LikelyClasses</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>lw::LiveCurves</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Macro F1</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Curves appear when a run starts</source>
        <translation>실행이 시작되면 곡선이 나타납니다</translation>
    </message>
    <message>
        <source>Exponential smoothing of the curves; the raw curve stays faint</source>
        <translation>곡선의 지수 평활. 원래 곡선은 흐리게 남습니다</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>로그 눈금</translation>
    </message>
    <message>
        <source>solid: validation, dashed: train</source>
        <translation>실선: 검증, 점선: 학습</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>평활</translation>
    </message>
    <message>
        <source>%1, train</source>
        <translation>%1, 학습</translation>
    </message>
    <message>
        <source>Of batches and of the validation people</source>
        <translation>배치와 검증 대상자의 손실</translation>
    </message>
    <message>
        <source>Share of pictures that are right</source>
        <translation>맞힌 사진의 비율</translation>
    </message>
    <message>
        <source>Mean F1 of all classes: rare ones count as much</source>
        <translation>모든 클래스 F1의 평균: 드문 클래스도 똑같이 셉니다</translation>
    </message>
    <message>
        <source>F1 of each class, %</source>
        <translation>클래스별 F1, %</translation>
    </message>
    <message>
        <source>After the latest epoch of the first selected run; outlined: of the second</source>
        <translation>선택한 첫 실행의 마지막 에폭 기준. 윤곽선: 두 번째 실행</translation>
    </message>
    <message>
        <source>Of the backbone, by step</source>
        <translation>백본의 스텝별 학습률</translation>
    </message>
    <message>
        <source>Images a second</source>
        <translation>초당 이미지</translation>
    </message>
    <message>
        <source>Decoding to optimizer step, mean of the epoch</source>
        <translation>디코딩부터 옵티마이저 스텝까지, 에폭 평균</translation>
    </message>
    <message>
        <source>Bars appear after the first epoch</source>
        <translation>첫 에폭이 끝나면 막대가 나타납니다</translation>
    </message>
    <message>
        <source>Logarithmic axes for loss and learning rate</source>
        <translation>손실과 학습률을 로그 축으로</translation>
    </message>
    <message>
        <source>Show or hide this plot. %1</source>
        <translation>이 그래프를 보이거나 숨깁니다. %1</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최고</translation>
    </message>
    <message>
        <source>%1
%2, epoch %3: F1 %4%</source>
        <translation>%1
%2, 에폭 %3: F1 %4%</translation>
    </message>
    <message>
        <source>%1, epoch %2: F1 %3%</source>
        <translation>%1, 에폭 %2: F1 %3%</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>에폭 %1</translation>
    </message>
</context>
<context>
    <name>lw::MainWindow</name>
    <message>
        <source>Labels cannot be changed now: %1</source>
        <translation>지금은 라벨을 바꿀 수 없습니다: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were paused when the window closed.</source>
        <translation>
            <numerusform>창을 닫을 때 실행 %n개를 일시 정지했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>학습 계속</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>Folder for the demo project</source>
        <translation>데모 프로젝트 폴더</translation>
    </message>
    <message>
        <source>Make it here</source>
        <translation>여기에 만들기</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>다시 실행함: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>실행 취소함: %1</translation>
    </message>
</context>
<context>
    <name>lw::Map</name>
    <message>
        <source>A map needs at least two images</source>
        <translation>맵을 만들려면 이미지가 두 장 이상 필요합니다</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>이웃 찾기</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
</context>
<context>
    <name>lw::MapPanel</name>
    <message>
        <source>from %1%</source>
        <translation>%1% 이상</translation>
    </message>
    <message>
        <source>%1% to %2%</source>
        <translation>%1%~%2%</translation>
    </message>
    <message>
        <source>not predicted</source>
        <translation>예측 없음</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>레이블 없음</translation>
    </message>
    <message>
        <source>right</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>its predictions</source>
        <translation>예측값</translation>
    </message>
    <message>
        <source>its features</source>
        <translation>특징 벡터</translation>
    </message>
    <message>
        <source>Predictions are there at once. Features, what the network sees before it decides, need one look at every picture; they are kept.</source>
        <translation>예측값은 바로 볼 수 있습니다. 특징 벡터(마지막 층 직전의 값)는 모든 사진을 한 번씩 봐야 하며, 저장해 둡니다.</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>PCA shows the two directions in which images differ most, at once. UMAP keeps neighbours together; it is made in the background and kept.</source>
        <translation>PCA는 이미지가 가장 크게 달라지는 두 방향을 바로 보여 줍니다. UMAP은 이웃을 가까이 두며, 백그라운드에서 계산해 저장해 둡니다.</translation>
    </message>
    <message>
        <source>A map needs a run that predicted some of these images: train one, then predict on Evaluate.</source>
        <translation>맵에는 이 이미지들을 예측한 실행이 필요합니다. 학습한 뒤 평가 페이지에서 예측하세요.</translation>
    </message>
    <message>
        <source>Draw a lasso with the left button to select images for Review. The wheel zooms, the middle button drags, a double click shows everything.</source>
        <translation>왼쪽 버튼으로 올가미를 그려 검수할 이미지를 고르세요. 휠은 확대·축소, 가운데 버튼은 이동, 두 번 클릭은 전체 보기입니다.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>맵</translation>
    </message>
    <message>
        <source>Image of the map</source>
        <translation>맵의 이미지</translation>
    </message>
    <message>
        <source>What a run makes of them</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>right or wrong</source>
        <translation>정답 여부</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Features for the map</source>
        <translation>맵용 특징 벡터</translation>
    </message>
    <message>
        <source>UMAP is being made; until then the map shows the PCA.</source>
        <translation>UMAP을 계산하는 중입니다. 끝날 때까지 PCA를 보여 줍니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n image(s)</source>
        <translation>
            <numerusform>%1, %2, 이미지 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>the axes hold %1% and %2% of the variance</source>
        <translation>두 축이 분산의 %1%, %2%를 설명</translation>
    </message>
    <message>
        <source>predicted: %1 (%2%)</source>
        <translation>예측: %1 (%2%)</translation>
    </message>
    <message numerus="yes">
        <source>Show %n image(s) in Review</source>
        <translation>
            <numerusform>이미지 %n장 검수</numerusform>
        </translation>
    </message>
    <message>
        <source>Lasso on the map of %1</source>
        <translation>%1 맵에서 올가미로 선택</translation>
    </message>
</context>
<context>
    <name>lw::MappedFile</name>
    <message>
        <source>This is a folder, not a file</source>
        <translation>파일이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>Choose a file inside it.</source>
        <translation>그 안의 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>파일을 열 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The file cannot be mapped: %1</source>
        <translation>파일을 매핑할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation>파일이 있는지, 읽을 수 있는지 확인하세요.</translation>
    </message>
</context>
<context>
    <name>lw::MappingStep</name>
    <message>
        <source> years</source>
        <translation>세</translation>
    </message>
    <message>
        <source>First year of the middle age group</source>
        <translation>중간 나이 그룹의 첫 나이</translation>
    </message>
    <message>
        <source>First year of the oldest age group</source>
        <translation>가장 높은 나이 그룹의 첫 나이</translation>
    </message>
    <message>
        <source>The middle age group begins at</source>
        <translation>중간 나이 그룹 시작</translation>
    </message>
    <message>
        <source>and the oldest at</source>
        <translation>가장 높은 그룹 시작</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 classes: %2</source>
        <translation>클래스 %1개: %2</translation>
    </message>
    <message>
        <source>The meaning of these pictures is in their file names; there is nothing to choose. Go on to the next step.</source>
        <translation>사진의 의미가 파일 이름에 있어 고를 것이 없습니다. 다음 단계로 가세요.</translation>
    </message>
    <message>
        <source>Compare the pictures and choose what each TYPE shows. The page on which this data was published describes TYPE the other way round (1 none … 4 worn); the files themselves show the order below. Neither is taken for granted: what you see decides.</source>
        <translation>사진을 비교해 각 TYPE이 무엇인지 고르세요. 데이터를 공개한 페이지에는 TYPE이 반대로(1 미착용 … 4 착용) 적혀 있지만 파일 자체는 아래 순서입니다. 어느 쪽도 당연하게 여기지 말고 보이는 대로 정하세요.</translation>
    </message>
    <message>
        <source>What do the pictures of &quot;%1&quot; show?</source>
        <translation>&quot;%1&quot;의 사진은 무엇인가요?</translation>
    </message>
    <message>
        <source>TYPE %1</source>
        <translation>TYPE %1</translation>
    </message>
</context>
<context>
    <name>lw::MaskPasting</name>
    <message>
        <source>The picture could not be written: %1</source>
        <translation>이미지를 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the folder.</source>
        <translation>남은 공간과 폴더 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Pasting masks</source>
        <translation>마스크 합성 중</translation>
    </message>
    <message>
        <source>The table could not be written: %1</source>
        <translation>표를 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>No face of a sixth of the picture or more was found; the photo is left out</source>
        <translation>그림의 6분의 1 이상인 얼굴을 찾지 못해 사진을 제외합니다</translation>
    </message>
    <message>
        <source>Use another detector.</source>
        <translation>다른 검출기를 사용하세요.</translation>
    </message>
    <message>
        <source>There is no mask called &quot;%1&quot;</source>
        <translation>&quot;%1&quot;(이)라는 마스크가 없습니다</translation>
    </message>
    <message>
        <source>Use some of: %1.</source>
        <translation>다음 중에서 고르세요: %1.</translation>
    </message>
    <message>
        <source>masks pasted on photos of %1</source>
        <translation>%1의 사진에 합성한 마스크</translation>
    </message>
    <message>
        <source>There is no photo of a face without a mask to put one on</source>
        <translation>마스크를 씌울, 마스크 없는 얼굴 사진이 없습니다</translation>
    </message>
    <message>
        <source>Label such photos in Review, choose another data set, or use those whose mask is not known, too.</source>
        <translation>검수에서 그런 사진을 라벨링하거나, 다른 데이터 세트를 고르거나, 마스크 여부를 모르는 사진도 사용하세요.</translation>
    </message>
    <message>
        <source>The shares of the poses are not positive</source>
        <translation>착용 방식의 비율이 0보다 커야 합니다</translation>
    </message>
    <message>
        <source>Give at least one of them a share.</source>
        <translation>하나 이상에 비율을 주세요.</translation>
    </message>
    <message>
        <source>The folder of the data set &quot;%1&quot; is there</source>
        <translation>데이터 세트 &quot;%1&quot;의 폴더가 이미 있습니다</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>The folder cannot be made</source>
        <translation>폴더를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>The folder cannot be renamed</source>
        <translation>폴더 이름을 바꿀 수 없습니다</translation>
    </message>
</context>
<context>
    <name>lw::MaskPastingDialog</name>
    <message>
        <source>Paste masks</source>
        <translation>마스크 합성</translation>
    </message>
    <message>
        <source>Puts masks on photos of faces without one and adds the pictures as a data set of this project. Each keeps the person, gender and age of its photo.</source>
        <translation>마스크 없는 얼굴 사진에 마스크를 씌워 이 프로젝트의 데이터 세트로 추가합니다. 인물, 성별, 나이는 원본 사진을 따릅니다.</translation>
    </message>
    <message>
        <source>Make the data set</source>
        <translation>데이터 세트 만들기</translation>
    </message>
    <message>
        <source>Worn</source>
        <translation>착용</translation>
    </message>
    <message>
        <source>Share of masks worn correctly</source>
        <translation>올바르게 착용한 마스크의 비율</translation>
    </message>
    <message>
        <source>Under the nose</source>
        <translation>코 아래</translation>
    </message>
    <message>
        <source>Share of masks that leave the nose free; labelled incorrect</source>
        <translation>코가 드러난 마스크의 비율. incorrect로 라벨링됩니다</translation>
    </message>
    <message>
        <source>On the chin</source>
        <translation>턱</translation>
    </message>
    <message>
        <source>Share of masks on the chin; labelled incorrect</source>
        <translation>턱에 걸친 마스크의 비율. incorrect로 라벨링됩니다</translation>
    </message>
    <message>
        <source>Place and size</source>
        <translation>위치와 크기</translation>
    </message>
    <message>
        <source>How much size, shift and tilt vary</source>
        <translation>크기, 위치, 기울기의 변화 폭</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>How much the colour of cloth varies</source>
        <translation>천 마스크 색의 변화 폭</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝기</translation>
    </message>
    <message>
        <source>How much the brightness varies</source>
        <translation>밝기의 변화 폭</translation>
    </message>
    <message>
        <source>Another number makes other pictures; the same one makes the same</source>
        <translation>숫자가 다르면 다른 이미지가, 같으면 같은 이미지가 됩니다</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>All data sets</source>
        <translation>모든 데이터 세트</translation>
    </message>
    <message>
        <source>also where the mask is not known</source>
        <translation>마스크 여부를 모르는 사진도 사용</translation>
    </message>
    <message>
        <source>For data sets that do not say whether a mask is worn, such as UTKFace</source>
        <translation>UTKFace처럼 마스크 여부 라벨이 없는 데이터 세트용</translation>
    </message>
    <message>
        <source>MTCNN and YuNet find eyes, nose and mouth; with Haar they are estimated from the face&apos;s box.</source>
        <translation>MTCNN과 YuNet은 눈, 코, 입을 찾습니다. Haar는 얼굴 상자에서 추정합니다.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Photos of</source>
        <translation>사진 출처</translation>
    </message>
    <message>
        <source>Face detector</source>
        <translation>얼굴 검출기</translation>
    </message>
    <message>
        <source>Photos at most</source>
        <translation>최대 사진 수</translation>
    </message>
    <message>
        <source>Pictures of each</source>
        <translation>사진당 이미지 수</translation>
    </message>
    <message>
        <source>Masks that are pasted</source>
        <translation>합성할 마스크</translation>
    </message>
    <message>
        <source>Add a folder of PNGs…</source>
        <translation>PNG 폴더 추가…</translation>
    </message>
    <message>
        <source>Masks from the front, cut out on a transparent ground</source>
        <translation>정면에서 본 마스크(투명 배경)</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>마스크</translation>
    </message>
    <message>
        <source>Folder with masks</source>
        <translation>마스크 폴더</translation>
    </message>
    <message>
        <source>Reading masks</source>
        <translation>마스크 읽는 중</translation>
    </message>
    <message>
        <source>No photo of a face without a mask is among them. Label some in Review, or also take those whose mask is not known.</source>
        <translation>마스크 없는 얼굴 사진이 없습니다. 검수에서 라벨링하거나, 마스크 여부를 모르는 사진도 사용하세요.</translation>
    </message>
    <message>
        <source>Give at least one way of wearing a share.</source>
        <translation>착용 방식 중 하나 이상에 비율을 주세요.</translation>
    </message>
    <message>
        <source>Choose at least one mask.</source>
        <translation>마스크를 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>%1 photos become up to %2 pictures. People held out for validation are left out.</source>
        <translation>사진 %1장으로 이미지를 최대 %2장 만듭니다. 검증용 인물은 제외됩니다.</translation>
    </message>
    <message>
        <source>Pasting masks</source>
        <translation>마스크 합성 중</translation>
    </message>
    <message>
        <source>%1 pictures with masks were added as &quot;%2&quot;; %3 photos had no face.</source>
        <translation>마스크 합성 이미지 %1장을 &quot;%2&quot;(으)로 추가했습니다. 얼굴이 없는 사진: %3장.</translation>
    </message>
</context>
<context>
    <name>lw::MaskPlacement</name>
    <message>
        <source>The eyes and the mouth do not lie as in a face</source>
        <translation>눈과 입의 위치가 얼굴과 맞지 않습니다</translation>
    </message>
    <message>
        <source>Leave the picture out, or use another detector.</source>
        <translation>사진을 제외하거나 다른 검출기를 사용하세요.</translation>
    </message>
    <message>
        <source>The lower half of the face is outside the picture</source>
        <translation>얼굴 아래쪽이 사진 밖에 있습니다</translation>
    </message>
    <message>
        <source>Leave the picture out.</source>
        <translation>사진을 제외하세요.</translation>
    </message>
</context>
<context>
    <name>lw::MaskPreview</name>
    <message>
        <source>Photos with the masks as they would be pasted</source>
        <translation>마스크가 합성된 모습의 미리보기 사진</translation>
    </message>
    <message>
        <source>Preview of pasted masks</source>
        <translation>마스크 합성 미리보기</translation>
    </message>
    <message>
        <source>Looking for faces…</source>
        <translation>얼굴을 찾는 중…</translation>
    </message>
    <message>
        <source>No face to put a mask on.</source>
        <translation>마스크를 씌울 얼굴이 없습니다.</translation>
    </message>
</context>
<context>
    <name>lw::MaskTemplate</name>
    <message>
        <source>Surgical</source>
        <translation>덴탈</translation>
    </message>
    <message>
        <source>KF94</source>
        <translation>KF94</translation>
    </message>
    <message>
        <source>Cloth</source>
        <translation>천</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>검정</translation>
    </message>
    <message>
        <source>Use a PNG of a mask from the front, cut out on a transparent ground.</source>
        <translation>투명 배경에 정면 마스크만 오려 낸 PNG를 사용하세요.</translation>
    </message>
    <message>
        <source>The picture has no transparency</source>
        <translation>그림에 투명한 부분이 없습니다</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>그림이 너무 큽니다</translation>
    </message>
    <message>
        <source>The picture cannot be read</source>
        <translation>그림을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Nothing in the picture can be seen</source>
        <translation>그림에 보이는 것이 없습니다</translation>
    </message>
    <message>
        <source>The folder of mask pictures is not there</source>
        <translation>마스크 그림 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>There is a mask called %1 already</source>
        <translation>%1(이)라는 마스크가 이미 있습니다</translation>
    </message>
</context>
<context>
    <name>lw::MeaningRow</name>
    <message>
        <source>What %1 means</source>
        <translation>%1의 뜻</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>라벨 없음</translation>
    </message>
    <message>
        <source>Reading sample pictures</source>
        <translation>예시 사진 읽는 중</translation>
    </message>
</context>
<context>
    <name>lw::MedicalMasksFormat</name>
    <message>
        <source>type_map gives TYPE %1 the mask value &quot;%2&quot;, which the taxonomy does not have</source>
        <translation>type_map이 TYPE %1에 준 마스크 값 &quot;%2&quot;이(가) 분류 체계에 없습니다</translation>
    </message>
    <message>
        <source>Correct options.type_map of the data set in project.yaml.</source>
        <translation>project.yaml에서 데이터셋의 options.type_map을 고치세요.</translation>
    </message>
    <message>
        <source>Correct the row in the table, or label the picture in Review.</source>
        <translation>표의 행을 고치거나 검수 페이지에서 라벨링하세요.</translation>
    </message>
    <message>
        <source>%1: %2; the picture is kept, its gender is unknown</source>
        <translation>%1: %2. 사진은 유지하고 성별은 알 수 없음으로 둡니다</translation>
    </message>
    <message>
        <source>%1: %2; the picture is kept, its age is unknown</source>
        <translation>%1: %2. 사진은 유지하고 나이는 알 수 없음으로 둡니다</translation>
    </message>
    <message>
        <source>%1: the TYPE &quot;%2&quot; has no meaning in type_map; the picture is kept, its mask is unknown</source>
        <translation>%1: TYPE &quot;%2&quot;의 의미가 type_map에 없습니다. 사진은 유지하고 마스크는 알 수 없음으로 둡니다</translation>
    </message>
    <message>
        <source>%1: USER_ID is empty; the picture counts as a person of its own</source>
        <translation>%1: USER_ID가 비어 있어 별도의 인물로 셉니다</translation>
    </message>
    <message>
        <source>Person %1 is &quot;%2&quot; here and &quot;%3&quot; before; both are kept as written</source>
        <translation>인물 %1이(가) 여기서는 &quot;%2&quot;, 앞에서는 &quot;%3&quot;입니다. 둘 다 적힌 대로 둡니다</translation>
    </message>
    <message>
        <source>Medical masks (df_part_4.csv, four TYPEs a person)</source>
        <translation>의료용 마스크 (df_part_4.csv, 1인 TYPE 4종)</translation>
    </message>
</context>
<context>
    <name>lw::MembersPanel</name>
    <message>
        <source>No run has a checkpoint yet. Train one on the page Train; it will be here as soon as its first epoch is saved.</source>
        <translation>체크포인트가 있는 실행이 아직 없습니다. 학습 페이지에서 학습하면 첫 에폭이 저장되는 즉시 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Weight of this run in the vote</source>
        <translation>투표에서 이 실행의 가중치</translation>
    </message>
    <message>
        <source>T </source>
        <translation>T </translation>
    </message>
    <message>
        <source>Temperature: above 1 the run sounds less sure, below 1 surer</source>
        <translation>온도: 1보다 크면 덜 확신하고 작으면 더 확신합니다</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Solo: only this run counts</source>
        <translation>솔로: 이 실행만 반영</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute: this run does not count</source>
        <translation>음소거: 이 실행은 반영 안 함</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Lock: optimising leaves this weight alone</source>
        <translation>잠금: 최적화가 이 가중치를 바꾸지 않음</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Fit the temperature to the labels at hand</source>
        <translation>현재 라벨에 맞게 온도를 조정</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>예측 중…</translation>
    </message>
    <message>
        <source>This run has not seen the chosen data yet, or was trained on since.</source>
        <translation>이 실행이 선택한 데이터를 아직 예측하지 않았거나 그 뒤 더 학습되었습니다.</translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation>정규화</translation>
    </message>
    <message>
        <source>Scales the weights so that they sum to 1; locked ones stay</source>
        <translation>가중치의 합이 1이 되게 조정합니다. 잠긴 것은 그대로입니다</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV 가져오기…</translation>
    </message>
    <message>
        <source>Predictions of another program for the chosen images, as a member: a class (ImageID, ans) or a probability per class</source>
        <translation>선택한 이미지에 대한 다른 프로그램의 예측을 구성원으로 추가: 클래스(ImageID, ans) 또는 클래스별 확률</translation>
    </message>
    <message>
        <source>One temperature for the run</source>
        <translation>실행에 온도 하나</translation>
    </message>
    <message>
        <source>A temperature per class</source>
        <translation>클래스별 온도</translation>
    </message>
    <message>
        <source>Held near the run&apos;s own where a class has few images; unlike one temperature it can change which class wins.</source>
        <translation>이미지가 적은 클래스는 실행의 온도에 가깝게 둡니다. 온도 하나와 달리 1위 클래스가 바뀔 수 있습니다.</translation>
    </message>
    <message>
        <source>Back to 1</source>
        <translation>1로 되돌리기</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>Macro F1 of this run alone, with its 95% interval by person</source>
        <translation>이 실행만의 macro F1과 인물 단위 95% 신뢰구간</translation>
    </message>
    <message>
        <source>Fit: classes</source>
        <translation>맞추기: 클래스</translation>
    </message>
</context>
<context>
    <name>lw::MergeDialog</name>
    <message>
        <source>unsure</source>
        <translation>불확실</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>%1 — %2 %3</source>
        <comment>label, reviewer, time</comment>
        <translation>%1 — %2 %3</translation>
    </message>
    <message>
        <source>Merge decisions</source>
        <translation>결정 병합</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>내 결정</translation>
    </message>
    <message>
        <source>Theirs (ticked: taken)</source>
        <translation>상대 결정(체크하면 채택)</translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation>모두 내 결정 유지</translation>
    </message>
    <message>
        <source>Take all theirs</source>
        <translation>모두 상대 결정 채택</translation>
    </message>
    <message>
        <source>Take the newer of each</source>
        <translation>각각 최신 결정 채택</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>%1 pictures only they decided on will be added. %2 are decided the same by both. In %3 you differ: of %4 theirs is taken, of the others yours stays.</source>
        <translation>상대만 결정한 사진 %1장을 추가합니다. %2장은 결정이 같습니다. %3장은 서로 다르며, %4장은 상대 결정을 채택하고 나머지는 내 결정을 유지합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n of their pictures are not in this project.</source>
        <translation>
            <numerusform>상대의 사진 %n장은 이 프로젝트에 없습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::MosaicPlot</name>
    <message>
        <source>No image here has a label.</source>
        <translation>여기에는 레이블이 있는 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>%1, area by log(1 + %2)</source>
        <translation>%1, 면적: log(1 + %2)</translation>
    </message>
    <message>
        <source>%1, area by %2</source>
        <translation>%1, 면적: %2</translation>
    </message>
    <message>
        <source>%1
%2 %3, %4% of the labelled</source>
        <translation>%1
%2 %3, 레이블 있는 것의 %4%</translation>
    </message>
    <message>
        <source>Click to see them in Review</source>
        <translation>클릭하면 검수에서 봅니다</translation>
    </message>
</context>
<context>
    <name>lw::NetworkBench</name>
    <message>
        <source>The network could not run: %1</source>
        <translation>네트워크를 실행할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Try a smaller batch.</source>
        <translation>더 작은 배치를 시도하세요.</translation>
    </message>
</context>
<context>
    <name>lw::NetworkListModel</name>
    <message>
        <source>%1 (face detector)</source>
        <translation>%1 (얼굴 검출기)</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>A batch of %1 does not fit: %2 are free.</source>
        <translation>배치 크기 %1은(는) 들어가지 않습니다. 여유 메모리는 %2입니다.</translation>
    </message>
    <message numerus="yes">
        <source>About what a training step with a batch of %n picture(s) needs: weights, gradients, the optimizer&apos;s state and what is kept for the backward pass</source>
        <translation>
            <numerusform>이미지 %n장 배치의 학습 단계에 필요한 대략적인 양: 가중치, 기울기, 옵티마이저 상태, 역전파용으로 보관하는 값</numerusform>
        </translation>
    </message>
    <message>
        <source>Billions of operations for one picture, a multiply-add counted as two</source>
        <translation>이미지 한 장의 연산 수(십억). 곱셈-덧셈은 두 번으로 셉니다</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>GFLOP</source>
        <translation>GFLOP</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>설치됨</translation>
    </message>
</context>
<context>
    <name>lw::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>1  Data sets</source>
        <translation>1  데이터셋</translation>
    </message>
    <message>
        <source>2  Meaning and classes</source>
        <translation>2  의미와 클래스</translation>
    </message>
    <message>
        <source>3  Check and create</source>
        <translation>3  확인과 생성</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>프로젝트 만들기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Add data set</source>
        <translation>데이터 세트 추가</translation>
    </message>
    <message>
        <source>2  Meaning</source>
        <translation>2  의미</translation>
    </message>
    <message>
        <source>3  Check and add</source>
        <translation>3  확인 후 추가</translation>
    </message>
    <message>
        <source>Add to the project</source>
        <translation>프로젝트에 추가</translation>
    </message>
</context>
<context>
    <name>lw::NewProjectDraft</name>
    <message>
        <source>Looking into %1</source>
        <translation>%1을(를) 살펴보는 중</translation>
    </message>
    <message>
        <source>Scanning %1</source>
        <translation>%1 스캔 중</translation>
    </message>
    <message>
        <source>Making the project %1</source>
        <translation>프로젝트 %1을(를) 만드는 중</translation>
    </message>
    <message>
        <source>Adding to the project %1</source>
        <translation>프로젝트 %1에 추가 중</translation>
    </message>
</context>
<context>
    <name>lw::OpenWeights</name>
    <message>
        <source>Fine-tune with it</source>
        <translation>이 가중치로 미세 조정</translation>
    </message>
</context>
<context>
    <name>lw::OptionEditor</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>기본 %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
</context>
<context>
    <name>lw::OptionsPanel</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>What do the folders of &quot;%1&quot; mean?</source>
        <translation>&quot;%1&quot;의 폴더는 무엇을 뜻하나요?</translation>
    </message>
    <message>
        <source>Each folder is a label. Choose what it is a label of, and compare the pictures.</source>
        <translation>각 폴더가 라벨입니다. 무엇의 라벨인지 고르고 사진과 비교하세요.</translation>
    </message>
    <message>
        <source>The folders are values of</source>
        <translation>폴더가 나타내는 속성</translation>
    </message>
    <message>
        <source>Which columns of &quot;%1&quot; are read?</source>
        <translation>&quot;%1&quot;에서 어떤 열을 읽을까요?</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Picture&apos;s file</source>
        <translation>이미지 파일</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Pictures of one person are never on both sides of the split. Without the column each picture counts as a person.</source>
        <translation>한 인물의 사진은 학습과 검증에 나뉘어 들어가지 않습니다. 열이 없으면 사진마다 다른 인물로 봅니다.</translation>
    </message>
    <message>
        <source>Class of all attributes</source>
        <translation>전체 속성의 클래스</translation>
    </message>
    <message>
        <source>What each word of %1 means:</source>
        <translation>%1의 단어별 뜻:</translation>
    </message>
    <message>
        <source>What do all pictures of &quot;%1&quot; have in common?</source>
        <translation>&quot;%1&quot;의 모든 사진에 공통된 값은 무엇인가요?</translation>
    </message>
    <message>
        <source>The data set does not say this of single pictures. What stays open is asked for in Review and left out of the loss in training.</source>
        <translation>이 데이터 세트에는 사진별 값이 없습니다. 비워 두면 검수에서 묻고, 학습에서는 손실에서 제외합니다.</translation>
    </message>
</context>
<context>
    <name>lw::OriginEditor</name>
    <message>
        <source>Address or name</source>
        <translation>주소 또는 이름</translation>
    </message>
    <message>
        <source>As its publisher states it</source>
        <translation>배포자가 밝힌 그대로</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>가능</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>불가</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Redistribution</source>
        <translation>재배포</translation>
    </message>
    <message>
        <source>licence not known</source>
        <translation>라이선스 알 수 없음</translation>
    </message>
    <message>
        <source>%1; may be handed on</source>
        <translation>%1, 재배포 가능</translation>
    </message>
    <message>
        <source>%1; not to be handed on</source>
        <translation>%1, 재배포 불가</translation>
    </message>
    <message>
        <source>%1; redistribution not known</source>
        <translation>%1, 재배포 여부 알 수 없음</translation>
    </message>
</context>
<context>
    <name>lw::Pages</name>
    <message>
        <source>Explore</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>What do I have?</source>
        <translation>무엇이 있나요?</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>검수</translation>
    </message>
    <message>
        <source>Which labels are wrong?</source>
        <translation>어떤 라벨이 틀렸나요?</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>What is learning?</source>
        <translation>무엇이 학습되고 있나요?</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Whom do I trust, and how much?</source>
        <translation>어떤 모델을 얼마나 믿을 수 있나요?</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>체험</translation>
    </message>
    <message>
        <source>Does it work?</source>
        <translation>잘 동작하나요?</translation>
    </message>
</context>
<context>
    <name>lw::PersonStrip</name>
    <message>
        <source>%1 %2</source>
        <comment>value of an attribute, number of pictures</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>attribute, its values</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>라벨 없음</translation>
    </message>
    <message>
        <source>(vote: %1, %2 %)</source>
        <translation>(투표: %1, %2 %)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>인물</translation>
    </message>
    <message numerus="yes">
        <source>Person %1, %n picture(s)</source>
        <translation>
            <numerusform>인물 %1, 사진 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle by vote</source>
        <translation>투표로 통일</translation>
    </message>
    <message>
        <source>Settle by vote  (%1)</source>
        <translation>투표로 통일  (%1)</translation>
    </message>
    <message>
        <source>%1 %2 %3 %</source>
        <comment>attribute, value, probability</comment>
        <translation>%1 %2 %3 %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>run, its votes</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lw::PhotoReader</name>
    <message>
        <source>This model does not tell where it looks.</source>
        <translation>이 모델은 어디를 보는지 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>There is no run to read the photo with.</source>
        <translation>사진을 읽을 실행이 없습니다.</translation>
    </message>
    <message>
        <source>Train a run first, or choose another one.</source>
        <translation>먼저 실행을 학습하거나 다른 것을 고르세요.</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>이미지가 없습니다.</translation>
    </message>
    <message>
        <source>The run was trained for other classes than the project&apos;s.</source>
        <translation>이 실행은 프로젝트와 다른 클래스로 학습했습니다.</translation>
    </message>
    <message>
        <source>Choose another run.</source>
        <translation>다른 실행을 고르세요.</translation>
    </message>
    <message>
        <source>The picture is a portrait, so the whole of it was read.</source>
        <translation>인물 사진이라 전체를 읽었습니다.</translation>
    </message>
    <message>
        <source>No face was found, so the middle of the picture was read.</source>
        <translation>얼굴이 검출되지 않아 이미지 가운데를 읽었습니다.</translation>
    </message>
    <message>
        <source>No face was found, so the whole picture was read.</source>
        <translation>얼굴이 검출되지 않아 이미지 전체를 읽었습니다.</translation>
    </message>
    <message>
        <source>A mask or a turned head can hide a face from the detector: try another one.</source>
        <translation>마스크나 돌린 고개 때문에 검출기가 얼굴을 놓칠 수 있습니다. 다른 검출기를 써 보세요.</translation>
    </message>
    <message>
        <source>The run was trained on faces that %1 found; here %2 looks for them, so its figures may be off.</source>
        <translation>이 실행은 %1이(가) 찾은 얼굴로 학습했는데 여기서는 %2이(가) 찾으므로 수치가 어긋날 수 있습니다.</translation>
    </message>
    <message>
        <source>The probabilities are not calibrated: predict the validation people with this run on Evaluate first.</source>
        <translation>확률이 보정되지 않았습니다. 먼저 평가에서 이 실행으로 검증 인물을 예측하세요.</translation>
    </message>
    <message>
        <source>There is no such face.</source>
        <translation>그런 얼굴이 없습니다.</translation>
    </message>
    <message>
        <source>The table could not be written: %1</source>
        <translation>표를 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, with enough free space.</source>
        <translation>쓰기 권한과 여유 공간이 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>이미지를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Choose a .png or .jpg file in a folder you may write to, with enough free space.</source>
        <translation>쓰기 권한과 여유 공간이 있는 폴더의 .png 또는 .jpg 파일을 고르세요.</translation>
    </message>
    <message>
        <source>These runs of the ensemble are gone or only tables, so the others vote without them: %1.</source>
        <translation>앙상블의 다음 실행은 없어졌거나 표로만 존재해 나머지 실행만으로 투표합니다: %1.</translation>
    </message>
</context>
<context>
    <name>lw::PhotoView</name>
    <message>
        <source>Picture with faces</source>
        <translation>얼굴이 있는 사진</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>lw::PickleReader</name>
    <message>
        <source>The file is incomplete</source>
        <translation>파일이 불완전합니다</translation>
    </message>
    <message>
        <source>The file asks for an operation (0x%1) that weights do not need</source>
        <translation>가중치에 필요 없는 연산(0x%1)을 요구하는 파일입니다</translation>
    </message>
    <message>
        <source>The file asks for “%1”, which weights do not need, so it may be malicious</source>
        <translation>가중치에 필요 없는 “%1”을(를) 요구하여 악성일 수 있는 파일입니다</translation>
    </message>
    <message>
        <source>The file lists more values than weights need</source>
        <translation>가중치에 필요한 것보다 많은 값이 나열되어 있습니다</translation>
    </message>
    <message>
        <source>The list of tensors is damaged at byte %1</source>
        <translation>텐서 목록이 %1바이트에서 손상되었습니다</translation>
    </message>
    <message>
        <source>The file holds a whole model (“%1”), which is a program, instead of its weights: in Python, save model.state_dict()</source>
        <translation>파일에 가중치가 아니라 프로그램인 모델 전체(“%1”)가 들어 있습니다. Python에서 model.state_dict()를 저장하세요</translation>
    </message>
    <message>
        <source>The file holds numbers of a kind (%1) that no network here has</source>
        <translation>이 파일에는 여기 어떤 신경망에도 없는 종류의 수(%1)가 들어 있습니다</translation>
    </message>
</context>
<context>
    <name>lw::PicturePane</name>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Export as PNG…</source>
        <translation>PNG로 내보내기…</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>그림 내보내기</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>그림을 %1에 쓸 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>lw::PictureTree</name>
    <message>
        <source>There is no picture in the folder or below it</source>
        <translation>폴더와 하위 폴더에 이미지가 없습니다</translation>
    </message>
    <message>
        <source>Unpack the data set here, or choose another folder.</source>
        <translation>여기에 데이터 세트를 풀거나 다른 폴더를 고르세요.</translation>
    </message>
</context>
<context>
    <name>lw::PictureWall</name>
    <message>
        <source>cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>Shows these images in Review</source>
        <translation>이 이미지를 검수에서 보기</translation>
    </message>
</context>
<context>
    <name>lw::Plot</name>
    <message>
        <source>The plot could not be written</source>
        <translation>그래프를 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>다른 폴더를 고르거나 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 내보내기</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Export as PNG…</source>
        <translation>PNG로 내보내기…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>PDF로 내보내기…</translation>
    </message>
    <message>
        <source>Export values as CSV…</source>
        <translation>값을 CSV로 내보내기…</translation>
    </message>
    <message>
        <source>Plots are exported as .png, .svg, .pdf or .csv</source>
        <translation>차트는 .png, .svg, .pdf, .csv로 내보낼 수 있습니다</translation>
    </message>
    <message>
        <source>Export as SVG…</source>
        <translation>SVG로 내보내기…</translation>
    </message>
</context>
<context>
    <name>lw::PlotCard</name>
    <message>
        <source>Export, copy, or show this plot alone</source>
        <translation>내보내기, 복사, 이 그래프만 보기</translation>
    </message>
    <message>
        <source>Show this plot alone</source>
        <translation>이 그래프만 보기</translation>
    </message>
    <message>
        <source>Show all plots</source>
        <translation>모든 그래프 보기</translation>
    </message>
    <message>
        <source>Show the whole curve</source>
        <translation>곡선 전체 보기</translation>
    </message>
</context>
<context>
    <name>lw::PointMap</name>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>group</source>
        <translation>그룹</translation>
    </message>
</context>
<context>
    <name>lw::Predictions</name>
    <message>
        <source>Delete the file and predict again: it is only a cache.</source>
        <translation>파일을 지우고 다시 예측하세요. 캐시일 뿐입니다.</translation>
    </message>
    <message>
        <source>The predictions hold no tensor named logits</source>
        <translation>예측 파일에 logits 텐서가 없습니다</translation>
    </message>
    <message>
        <source>The predictions do not have one row of numbers for each image</source>
        <translation>예측의 행 수가 이미지 수와 맞지 않습니다</translation>
    </message>
</context>
<context>
    <name>lw::ProblemModel</name>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>해결 방법</translation>
    </message>
</context>
<context>
    <name>lw::ProblemsPanel</name>
    <message>
        <source>Filter by file or reason</source>
        <translation>파일이나 이유로 필터</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>데이터셋</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>what is wrong</source>
        <translation>문제 내용</translation>
    </message>
    <message>
        <source>way out</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Nothing was wrong with the files.</source>
        <translation>파일에 문제가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) found while reading the data. The rest was imported.</source>
        <translation>
            <numerusform>데이터를 읽으며 %n건을 찾았습니다. 나머지는 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that are no pictures were ignored, such as those beginning with ._</source>
        <translation>
            <numerusform>._로 시작하는 파일처럼 사진이 아닌 파일 %n개를 무시했습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ProgressStrip</name>
    <message>
        <source>%1 selected</source>
        <translation>%1장 선택</translation>
    </message>
    <message>
        <source>%1 decided, %2 left</source>
        <translation>결정 %1, 남음 %2</translation>
    </message>
    <message>
        <source>%1 in this session</source>
        <translation>이번 세션 %1</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>분당 %1</translation>
    </message>
    <message>
        <source>about %1 to go</source>
        <translation>약 %1 남음</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n change(s)</source>
        <translation>
            <numerusform>변경 %n건 저장 중</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::Project</name>
    <message>
        <source>There is a project in this folder already</source>
        <translation>이 폴더에 이미 프로젝트가 있습니다</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>그것을 열거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>A project needs at least one data set</source>
        <translation>프로젝트에는 데이터셋이 하나 이상 필요합니다</translation>
    </message>
    <message>
        <source>Add a folder with pictures.</source>
        <translation>사진 폴더를 추가하세요.</translation>
    </message>
    <message>
        <source>Two data sets have the id &quot;%1&quot;</source>
        <translation>두 데이터셋의 ID가 &quot;%1&quot;(으)로 같습니다</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>하나의 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>The project&apos;s folder cannot be made</source>
        <translation>프로젝트 폴더를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>쓸 수 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The folder of the data set &quot;%1&quot; is not there</source>
        <translation>데이터셋 &quot;%1&quot;의 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Its labels are kept. Put the folder back, or correct its root in project.yaml.</source>
        <translation>라벨은 유지됩니다. 폴더를 되돌려 놓거나 project.yaml의 root를 고치세요.</translation>
    </message>
    <message>
        <source>There is no data set format called &quot;%1&quot;</source>
        <translation>&quot;%1&quot;이라는 데이터셋 형식이 없습니다</translation>
    </message>
    <message>
        <source>Leave the format out; it is recognised.</source>
        <translation>형식을 생략하면 자동으로 인식합니다.</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>그런 폴더가 없습니다</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>경로를 확인하세요.</translation>
    </message>
    <message>
        <source>The folder is the data set &quot;%1&quot; already</source>
        <translation>이 폴더는 이미 데이터 세트 &quot;%1&quot;입니다</translation>
    </message>
    <message>
        <source>Scan the data again to find new pictures in it.</source>
        <translation>새 이미지를 찾으려면 데이터를 다시 스캔하세요.</translation>
    </message>
</context>
<context>
    <name>lw::ProjectConfig</name>
    <message>
        <source>taxonomy.attributes should be a list of attributes</source>
        <translation>taxonomy.attributes는 속성 목록이어야 합니다</translation>
    </message>
    <message>
        <source>options should be a map of keys and values</source>
        <translation>options는 키와 값의 맵이어야 합니다</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; of a data set may only hold letters, digits, _, - and .</source>
        <translation>데이터셋 ID &quot;%1&quot;에는 글자, 숫자, _, -, .만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Two data sets have the id &quot;%1&quot;</source>
        <translation>두 데이터셋의 ID가 &quot;%1&quot;(으)로 같습니다</translation>
    </message>
    <message>
        <source>The data set &quot;%1&quot; has no root</source>
        <translation>데이터셋 &quot;%1&quot;에 root가 없습니다</translation>
    </message>
    <message>
        <source>The data set &quot;%1&quot; has the unknown role &quot;%2&quot;</source>
        <translation>데이터셋 &quot;%1&quot;의 역할 &quot;%2&quot;을(를) 알 수 없습니다</translation>
    </message>
    <message>
        <source>Use labelled, pool or evaluation.</source>
        <translation>labelled, pool, evaluation 중 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an attribute of the taxonomy</source>
        <translation>&quot;%1&quot;은(는) 분류 체계의 속성이 아닙니다</translation>
    </message>
    <message>
        <source>Validation can only be split by person</source>
        <translation>검증 분할은 인물 단위로만 할 수 있습니다</translation>
    </message>
    <message>
        <source>people_per_group is out of range</source>
        <translation>people_per_group이 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>The key labelwright with the version is missing</source>
        <translation>버전을 적은 labelwright 키가 없습니다</translation>
    </message>
    <message>
        <source>The project is of version %1</source>
        <translation>프로젝트 버전이 %1입니다</translation>
    </message>
    <message>
        <source>A project begins with &quot;labelwright: 1&quot;.</source>
        <translation>프로젝트는 &quot;labelwright: 1&quot;로 시작합니다.</translation>
    </message>
    <message>
        <source>Open it with a newer release of Labelwright.</source>
        <translation>더 새로운 Labelwright로 여세요.</translation>
    </message>
    <message>
        <source>datasets should be a list</source>
        <translation>datasets는 목록이어야 합니다</translation>
    </message>
    <message>
        <source>The file cannot be understood: %1</source>
        <translation>파일을 해석할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Correct this line in a text editor.</source>
        <translation>텍스트 편집기에서 이 줄을 고치세요.</translation>
    </message>
    <message>
        <source>The project file could not be written: %1</source>
        <translation>프로젝트 파일을 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, with enough free space.</source>
        <translation>여유 공간이 있고 쓸 수 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>%1 should be one value</source>
        <translation>%1은(는) 값 하나여야 합니다</translation>
    </message>
    <message>
        <source>preprocessing.crop names no detector</source>
        <translation>preprocessing.crop에 검출기가 없습니다</translation>
    </message>
    <message>
        <source>Write detector: haar, mtcnn, yunet or none.</source>
        <translation>detector: haar, mtcnn, yunet 또는 none으로 쓰세요.</translation>
    </message>
    <message>
        <source>without_face of “%1” cannot be “%2”</source>
        <translation>“%1”의 without_face는 “%2”일 수 없습니다</translation>
    </message>
    <message>
        <source>Write centre or exclude.</source>
        <translation>centre 또는 exclude로 쓰세요.</translation>
    </message>
    <message>
        <source>redistribution should not be &quot;%1&quot;</source>
        <translation>redistribution에 &quot;%1&quot;을(를) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Use allowed, forbidden or unknown.</source>
        <translation>allowed, forbidden, unknown 중에서 쓰세요.</translation>
    </message>
</context>
<context>
    <name>lw::ProjectGuard</name>
    <message>
        <source>The project&apos;s folder was moved or deleted while it is open: from now on nothing can be saved.</source>
        <translation>열려 있는 프로젝트 폴더가 이동되거나 삭제되었습니다. 지금부터는 아무것도 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Put it back, or close the project and open it at its new place; everything saved so far is in it.</source>
        <translation>폴더를 되돌려 놓거나, 프로젝트를 닫고 새 위치에서 여세요. 지금까지 저장한 것은 모두 그 안에 있습니다.</translation>
    </message>
    <message>
        <source>The project&apos;s folder is back; labels are saved again.</source>
        <translation>프로젝트 폴더가 돌아왔습니다. 라벨이 다시 저장됩니다.</translation>
    </message>
    <message>
        <source>The project&apos;s folder became read-only: nothing can be saved.</source>
        <translation>프로젝트 폴더가 읽기 전용이 되어 아무것도 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Allow writing to it; what is shown is what is saved.</source>
        <translation>쓰기를 허용하세요. 화면에 보이는 것이 저장된 내용입니다.</translation>
    </message>
    <message>
        <source>The project&apos;s folder can be written again.</source>
        <translation>프로젝트 폴더에 다시 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The disk is full: labels may soon not be saved any more.</source>
        <translation>디스크가 가득 찼습니다. 곧 라벨을 저장하지 못할 수 있습니다.</translation>
    </message>
    <message>
        <source>Free some space; what is shown is what is saved.</source>
        <translation>공간을 확보하세요. 화면에 보이는 것이 저장된 내용입니다.</translation>
    </message>
    <message>
        <source>There is space on the disk again.</source>
        <translation>디스크에 다시 공간이 생겼습니다.</translation>
    </message>
    <message>
        <source>The pictures of “%1” are gone. Labels can still be changed and are saved.</source>
        <translation>“%1”의 사진이 사라졌습니다. 라벨은 계속 변경하고 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Connect the disk or put the folder back; nothing else is needed.</source>
        <translation>디스크를 연결하거나 폴더를 되돌려 놓으면 됩니다.</translation>
    </message>
    <message>
        <source>The pictures of “%1” are back.</source>
        <translation>“%1”의 사진이 돌아왔습니다.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back to %1.</source>
        <translation>컴퓨터 시계가 %1(으)로 되돌려졌습니다.</translation>
    </message>
    <message>
        <source>Labels keep their order; only the times written beside new ones are earlier than they should be.</source>
        <translation>라벨 순서는 유지되며, 새 라벨에 기록되는 시각만 실제보다 이릅니다.</translation>
    </message>
</context>
<context>
    <name>lw::ProjectHeader</name>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>left</source>
        <translation>남음</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>macro F1</translation>
    </message>
    <message>
        <source>Images of the pool that a person accepted, corrected, marked as unsure or excluded.</source>
        <translation>풀에서 사람이 승인, 수정, 보류, 제외한 이미지입니다.</translation>
    </message>
    <message>
        <source>Images of the pool that nobody decided on yet.</source>
        <translation>풀에서 아직 결정하지 않은 이미지입니다.</translation>
    </message>
    <message>
        <source>Best macro F1 on the held-out people, of the latest run.</source>
        <translation>최근 실행의 검증 인물 기준 최고 macro F1입니다.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Find and run any command (Ctrl+K)</source>
        <translation>모든 명령을 찾아 실행 (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>lw::ProjectSafety</name>
    <message>
        <source>Restore a copy…</source>
        <translation>사본 복원…</translation>
    </message>
    <message>
        <source>There are copies of this project&apos;s labels: one can be put back.</source>
        <translation>이 프로젝트 라벨의 사본이 있어 복원할 수 있습니다.</translation>
    </message>
    <message>
        <source>Restoring labels</source>
        <translation>라벨 복원 중</translation>
    </message>
    <message>
        <source>The copy was put in place; the labels before it are kept as a copy.</source>
        <translation>사본으로 복원했습니다. 이전 라벨은 사본으로 보관됩니다.</translation>
    </message>
</context>
<context>
    <name>lw::PseudoLabelling</name>
    <message>
        <source>The labels cannot be written</source>
        <translation>라벨을 저장할 수 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n pseudo-label(s) for %1</source>
        <translation>
            <numerusform>%1에 의사 라벨 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of %1 have a suggested label now. Review them: the least certain come first.</source>
        <translation>
            <numerusform>%1의 사진 %n장에 라벨이 제안되었습니다. 불확실한 것부터 검수하세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read.</source>
        <translation>
            <numerusform>사진 %n장을 읽을 수 없었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pseudo-label %1 with %2</source>
        <translation>%2(으)로 %1에 의사 라벨 붙이기</translation>
    </message>
</context>
<context>
    <name>lw::PseudoLabels</name>
    <message>
        <source>Pseudo-labels of %1 for %2</source>
        <translation>%1의 %2 의사 라벨</translation>
    </message>
    <message>
        <source>%1 is mapped to %2, but %3 % of its %4 images look like %5.</source>
        <translation>%1은(는) %2(으)로 매핑되어 있지만 이미지 %4장 중 %3 %가 %5(으)로 보입니다.</translation>
    </message>
    <message>
        <source>Look at the images of each group and correct type_map in project.yaml.</source>
        <translation>각 그룹의 이미지를 확인하고 project.yaml의 type_map을 고치세요.</translation>
    </message>
</context>
<context>
    <name>lw::RateTestDialog</name>
    <message>
        <source>Loss of a batch</source>
        <translation>배치 손실</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>평활</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>학습률 찾기</translation>
    </message>
    <message>
        <source>A short training in which the rate rises step by step; nothing of it is kept. A good rate lies where the loss falls most steeply, well before it rises.</source>
        <translation>학습률을 스텝마다 올려 보는 짧은 학습으로, 결과는 남지 않습니다. 손실이 오르기 한참 전, 가장 가파르게 떨어지는 곳이 좋은 학습률입니다.</translation>
    </message>
    <message>
        <source>Learning-rate test</source>
        <translation>학습률 테스트</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Reading pictures…</source>
        <translation>사진을 읽는 중…</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>측정 중…</translation>
    </message>
    <message>
        <source>Click into the plot to choose another rate</source>
        <translation>그래프를 클릭하면 다른 학습률을 고를 수 있습니다</translation>
    </message>
    <message>
        <source>Use this rate</source>
        <translation>이 학습률 사용</translation>
    </message>
    <message>
        <source>Waits until the device is free, then measures…</source>
        <translation>장치가 비면 측정을 시작합니다…</translation>
    </message>
    <message>
        <source>Rate %1, loss %2</source>
        <translation>학습률 %1, 손실 %2</translation>
    </message>
    <message>
        <source>The loss never falls: more pictures or another recipe may show more.</source>
        <translation>손실이 떨어지지 않습니다. 사진을 늘리거나 다른 레시피로 해 보십시오.</translation>
    </message>
    <message>
        <source>The loss falls most steeply at %1 and is smallest at %2.</source>
        <translation>손실은 %1에서 가장 가파르게 떨어지고 %2에서 가장 작습니다.</translation>
    </message>
    <message>
        <source>Beyond that it diverges.</source>
        <translation>그 위에서는 발산합니다.</translation>
    </message>
</context>
<context>
    <name>lw::ReadingPanel</name>
    <message>
        <source>Probabilities of the chosen face</source>
        <translation>선택한 얼굴의 확률</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>All classes, likeliest first</source>
        <translation>모든 클래스(확률순)</translation>
    </message>
</context>
<context>
    <name>lw::Recipe</name>
    <message>
        <source>Augmentation</source>
        <translation>증강</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>밝기</translation>
    </message>
    <message>
        <source>Largest random change, as a share of white.</source>
        <translation>흰색 대비 최대 무작위 변화입니다.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>대비</translation>
    </message>
    <message>
        <source>Largest random change: 0.2 is 80 % to 120 %.</source>
        <translation>최대 무작위 변화입니다. 0.2는 80~120 %입니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Largest standard deviation of random noise, as a share of white.</source>
        <translation>흰색 대비 무작위 노이즈의 최대 표준편차입니다.</translation>
    </message>
    <message>
        <source>Horizontal flip</source>
        <translation>좌우 반전</translation>
    </message>
    <message>
        <source>Probability of a mirrored picture. Always helps on faces.</source>
        <translation>좌우로 뒤집을 확률입니다. 얼굴에는 항상 도움이 됩니다.</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>색조</translation>
    </message>
    <message>
        <source>Largest random turn of the hue.</source>
        <translation>색조의 최대 무작위 회전입니다.</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>도</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>채도</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
    <message>
        <source>Probability that a batch gets parts of other pictures of it. The vertical half was the geometry that helped on faces.</source>
        <translation>배치의 사진에 다른 사진의 일부를 넣을 확률입니다. 얼굴에서는 세로 절반이 도움이 되었습니다.</translation>
    </message>
    <message>
        <source>Vertical half</source>
        <translation>세로 절반</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>상자</translation>
    </message>
    <message>
        <source>Full-width band</source>
        <translation>전체 너비 띠</translation>
    </message>
    <message>
        <source>CutMix part</source>
        <translation>CutMix 영역</translation>
    </message>
    <message>
        <source>Which part comes from the other picture.</source>
        <translation>다른 사진에서 가져올 영역입니다.</translation>
    </message>
    <message>
        <source>CutMix alpha</source>
        <translation>CutMix 알파</translation>
    </message>
    <message>
        <source>Of the Beta distribution of the part&apos;s size (box and band).</source>
        <translation>영역 크기의 베타 분포 값입니다(상자와 띠).</translation>
    </message>
    <message>
        <source>Mixup</source>
        <translation>Mixup</translation>
    </message>
    <message>
        <source>Probability that a batch is blended with other pictures of it.</source>
        <translation>배치의 사진을 다른 사진과 섞을 확률입니다.</translation>
    </message>
    <message>
        <source>Mixup alpha</source>
        <translation>Mixup 알파</translation>
    </message>
    <message>
        <source>Of the Beta distribution of the blend.</source>
        <translation>섞는 비율의 베타 분포 값입니다.</translation>
    </message>
    <message>
        <source>Mix until</source>
        <translation>섞기 종료 시점</translation>
    </message>
    <message>
        <source>Share of the run after which pictures are left unmixed.</source>
        <translation>이 비율이 지나면 사진을 섞지 않습니다.</translation>
    </message>
    <message>
        <source>Random erasing</source>
        <translation>무작위 지우기</translation>
    </message>
    <message>
        <source>Probability that a box is replaced by noise.</source>
        <translation>상자 영역을 노이즈로 바꿀 확률입니다.</translation>
    </message>
    <message>
        <source>Erased area</source>
        <translation>지우는 면적</translation>
    </message>
    <message>
        <source>Largest share of the picture that is erased.</source>
        <translation>지워지는 최대 면적 비율입니다.</translation>
    </message>
    <message>
        <source>Random crop</source>
        <translation>무작위 자르기</translation>
    </message>
    <message>
        <source>Smallest share of the picture that a random crop keeps; 1: no crop. Below 0.5 the mask may be cut away.</source>
        <translation>자르기가 남기는 최소 비율입니다. 1은 자르지 않음. 0.5 미만이면 마스크가 잘릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Largest random shift, as a share of the side.</source>
        <translation>변 길이 대비 최대 무작위 이동입니다.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>확대/축소</translation>
    </message>
    <message>
        <source>Largest random zoom: 0.1 is 90 % to 110 %.</source>
        <translation>최대 무작위 배율입니다. 0.1은 90~110 %입니다.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Largest random turn.</source>
        <translation>최대 무작위 회전입니다.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be written: %1</source>
        <translation>체크포인트를 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the free space and the folder&apos;s permissions.</source>
        <translation>여유 공간과 폴더 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged: %1</source>
        <translation>체크포인트가 손상되었습니다: %1</translation>
    </message>
    <message>
        <source>Use an older checkpoint, or train the run again.</source>
        <translation>이전 체크포인트를 쓰거나 다시 학습하세요.</translation>
    </message>
    <message>
        <source>a file cannot be read</source>
        <translation>파일을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>폴더를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>the older one cannot be put aside</source>
        <translation>이전 것을 옮길 수 없습니다</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>이름을 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>There is no checkpoint</source>
        <translation>체크포인트가 없습니다</translation>
    </message>
    <message>
        <source>Train the run first.</source>
        <translation>먼저 학습하세요.</translation>
    </message>
    <message>
        <source>its manifest cannot be read</source>
        <translation>manifest를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>a file has another size than was written</source>
        <translation>파일 크기가 저장할 때와 다릅니다</translation>
    </message>
    <message>
        <source>a file has changed since it was written</source>
        <translation>저장한 뒤 파일이 바뀌었습니다</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>모두 동일</translation>
    </message>
    <message>
        <source>Total / (classes × count)</source>
        <translation>전체 / (클래스 수 × 개수)</translation>
    </message>
    <message>
        <source>Largest count / count</source>
        <translation>최대 개수 / 개수</translation>
    </message>
    <message>
        <source>Effective number</source>
        <translation>유효 개수</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>How much a mistake on a rare class costs. Use either weights or a balancing sampler, not both at full strength.</source>
        <translation>희귀 클래스의 오류에 주는 비용입니다. 가중치와 균형 샘플러 중 하나를 쓰고 둘 다 최대로 쓰지 마세요.</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>베타</translation>
    </message>
    <message>
        <source>Of the effective number: nearer to 1 weighs rare classes more.</source>
        <translation>유효 개수의 값으로, 1에 가까울수록 희귀 클래스의 비중이 커집니다.</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>the usual loss; with class weights it favours rare classes.</source>
        <translation>일반적인 손실로, 클래스 가중치를 주면 희귀 클래스를 중시합니다.</translation>
    </message>
    <message>
        <source>Focal</source>
        <translation>Focal</translation>
    </message>
    <message>
        <source>looks away from samples that are right already; helped alone in reports, not together with a balancing sampler.</source>
        <translation>이미 맞힌 샘플의 비중을 줄입니다. 보고서에서는 단독으로 도움이 되었고 균형 샘플러와 함께는 아니었습니다.</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>집중도</translation>
    </message>
    <message>
        <source>0 is cross-entropy; 2 is usual.</source>
        <translation>0은 교차 엔트로피이며 보통 2를 씁니다.</translation>
    </message>
    <message>
        <source>LDAM with deferred re-weighting</source>
        <translation>LDAM + 지연 재가중</translation>
    </message>
    <message>
        <source>rare classes get a wider margin, and late in the run more weight.</source>
        <translation>희귀 클래스에 더 넓은 마진을, 후반에는 더 큰 가중치를 줍니다.</translation>
    </message>
    <message>
        <source>Largest margin</source>
        <translation>최대 마진</translation>
    </message>
    <message>
        <source>Margin of the rarest class, in units of a logit.</source>
        <translation>가장 희귀한 클래스의 마진(로짓 단위)입니다.</translation>
    </message>
    <message>
        <source>Re-weight after</source>
        <translation>재가중 시점</translation>
    </message>
    <message>
        <source>Share of the run after which classes are weighted.</source>
        <translation>이 비율이 지나면 클래스에 가중치를 줍니다.</translation>
    </message>
    <message>
        <source>Balanced softmax</source>
        <translation>Balanced softmax</translation>
    </message>
    <message>
        <source>tells the network how common each class is, so that predictions favour none; strong on long tails.</source>
        <translation>클래스 빈도를 알려 주어 예측이 한쪽으로 치우치지 않습니다. 롱테일에 강합니다.</translation>
    </message>
    <message>
        <source>Logit adjustment</source>
        <translation>로짓 조정</translation>
    </message>
    <message>
        <source>balanced softmax with a strength.</source>
        <translation>강도를 조절하는 balanced softmax입니다.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>강도</translation>
    </message>
    <message>
        <source>0 is cross-entropy, 1 balanced softmax.</source>
        <translation>0은 교차 엔트로피, 1은 balanced softmax입니다.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>라벨 스무딩</translation>
    </message>
    <message>
        <source>Share of the target that is spread over all classes; 0.05 to 0.15 is usual. Only used on batches that are not mixed.</source>
        <translation>정답 확률을 모든 클래스에 나누는 비율입니다. 보통 0.05~0.15이며 섞지 않은 배치에만 씁니다.</translation>
    </message>
    <message>
        <source>Add soft macro F1</source>
        <translation>soft macro F1 추가</translation>
    </message>
    <message>
        <source>Share of soft macro F1 that is added to the loss; 0: none.</source>
        <translation>손실에 더하는 soft macro F1의 비율입니다. 0: 없음.</translation>
    </message>
    <message>
        <source>What the network is punished for.</source>
        <translation>네트워크가 무엇으로 벌점을 받는지 정합니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss and sampling</source>
        <translation>손실과 샘플링</translation>
    </message>
    <message>
        <source>Soft macro F1</source>
        <translation>Soft macro F1</translation>
    </message>
    <message>
        <source>a smooth form of the figure that counts; needs large batches, and is best added to another loss.</source>
        <translation>평가 지표의 매끄러운 형태입니다. 큰 배치가 필요하며 다른 손실에 더해 쓰는 것이 가장 좋습니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD + 모멘텀</translation>
    </message>
    <message>
        <source>AdamW needs little tuning; SGD with momentum often ends a little better on CNNs when its rate is right.</source>
        <translation>AdamW는 조정이 거의 필요 없습니다. SGD + 모멘텀은 학습률이 맞으면 CNN에서 조금 더 나은 경우가 많습니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Usual: AdamW 0.001 from random weights and 0.0001 for pretrained ones; SGD 0.05 and 0.005.</source>
        <translation>보통 AdamW는 무작위 가중치 0.001, 사전 학습 0.0001, SGD는 0.05와 0.005입니다.</translation>
    </message>
    <message>
        <source>Rate of the head</source>
        <translation>헤드 학습률</translation>
    </message>
    <message>
        <source>Learning rate of the last layer; 0: the same. With a pretrained backbone ten times its rate is usual.</source>
        <translation>마지막 층의 학습률입니다. 0: 동일. 사전 학습 백본에는 보통 10배를 씁니다.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Pulls weights to zero, not biases and norms. Usual: AdamW 0.01 to 0.05, SGD 0.0001 to 0.0005.</source>
        <translation>가중치를 0으로 당기며 편향과 정규화 층은 제외합니다. 보통 AdamW 0.01~0.05, SGD 0.0001~0.0005입니다.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Of SGD; for Adam it is beta 1. One cycle sets its own.</source>
        <translation>SGD의 모멘텀이며 Adam에서는 beta 1입니다. 원 사이클은 자체 값을 씁니다.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Momentum that looks ahead.</source>
        <translation>앞을 내다보는 모멘텀입니다.</translation>
    </message>
    <message>
        <source>Clip gradients</source>
        <translation>그래디언트 클리핑</translation>
    </message>
    <message>
        <source>Largest norm of all gradients together; 0: no limit. 1 to 5 steadies a run.</source>
        <translation>전체 그래디언트의 최대 노름입니다. 0: 제한 없음. 1~5면 학습이 안정됩니다.</translation>
    </message>
    <message>
        <source>Train the head alone for</source>
        <translation>헤드만 학습</translation>
    </message>
    <message>
        <source>First epochs in which only the last layer learns, for a pretrained network.</source>
        <translation>사전 학습 네트워크에서 마지막 층만 학습하는 처음 에폭 수입니다.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>There is no labelled picture to train on</source>
        <translation>학습할 라벨 사진이 없습니다</translation>
    </message>
    <message>
        <source>Add a labelled data set, or review labels of the pool.</source>
        <translation>라벨 데이터셋을 추가하거나 풀의 라벨을 검수하세요.</translation>
    </message>
    <message>
        <source>The run knows %1 classes, the project has %2</source>
        <translation>실행의 클래스는 %1개, 프로젝트는 %2개입니다</translation>
    </message>
    <message>
        <source>Train a run with the project&apos;s classes.</source>
        <translation>프로젝트의 클래스로 학습하세요.</translation>
    </message>
    <message>
        <source>There is no data set “%1”</source>
        <translation>데이터셋 “%1”이(가) 없습니다</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>다음 중에서 고르세요: %1.</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>예측 중</translation>
    </message>
    <message>
        <source>There is no recipe “%1”</source>
        <translation>레시피 “%1”이(가) 없습니다</translation>
    </message>
    <message>
        <source>Give a YAML file or one of: %1.</source>
        <translation>YAML 파일이나 다음 중 하나를 지정하세요: %1.</translation>
    </message>
    <message>
        <source>Class-balanced</source>
        <translation>클래스 균형</translation>
    </message>
    <message>
        <source>rare classes are shown more often, as much as the strength says; full balance overfits the smallest classes.</source>
        <translation>희귀 클래스를 강도만큼 더 자주 보여 줍니다. 완전한 균형은 가장 작은 클래스에 과적합합니다.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>균형 강도</translation>
    </message>
    <message>
        <source>0 leaves the data as they are, 1 shows every class equally often. Values of 0.2 to 0.5 helped most.</source>
        <translation>0은 데이터 그대로, 1은 모든 클래스를 같은 빈도로 보여 줍니다. 0.2~0.5가 가장 도움이 되었습니다.</translation>
    </message>
    <message>
        <source>Progressive</source>
        <translation>점진적</translation>
    </message>
    <message>
        <source>starts with the data as they are and ends class-balanced.</source>
        <translation>데이터 그대로 시작해 클래스 균형으로 끝납니다.</translation>
    </message>
    <message>
        <source>Repeat factor</source>
        <translation>반복 계수</translation>
    </message>
    <message>
        <source>pictures of classes below a share of the data are repeated; no picture is left out.</source>
        <translation>비율이 낮은 클래스의 사진을 반복하며 빠지는 사진은 없습니다.</translation>
    </message>
    <message>
        <source>Repeat below</source>
        <translation>반복 기준 비율</translation>
    </message>
    <message>
        <source>Classes with a smaller share of the data than this are repeated sqrt(threshold / share) times.</source>
        <translation>이 비율보다 작은 클래스를 sqrt(기준 / 비율)번 반복합니다.</translation>
    </message>
    <message>
        <source>Which pictures an epoch shows, and how often.</source>
        <translation>한 에폭에 어떤 사진을 몇 번 보여 줄지 정합니다.</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>샘플러</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>셔플</translation>
    </message>
    <message>
        <source>every picture once, in a new order each epoch.</source>
        <translation>에폭마다 새 순서로 모든 사진을 한 번씩 봅니다.</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>제곱근</translation>
    </message>
    <message>
        <source>a class is shown as often as the square root of its size.</source>
        <translation>클래스를 크기의 제곱근에 비례해 보여 줍니다.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>the same rate throughout.</source>
        <translation>처음부터 끝까지 같은 학습률입니다.</translation>
    </message>
    <message>
        <source>Cosine with warm-up</source>
        <translation>웜업 코사인</translation>
    </message>
    <message>
        <source>rises for a moment, then falls smoothly to the end of the run.</source>
        <translation>잠시 올랐다가 실행이 끝날 때까지 부드럽게 내려갑니다.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>웜업</translation>
    </message>
    <message>
        <source>Epochs in which the rate rises to its full value, at most half of the run. Pretrained networks need it.</source>
        <translation>학습률이 최댓값까지 오르는 에폭 수로, 최대 실행의 절반입니다. 사전 학습 네트워크에 필요합니다.</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>최종 비율</translation>
    </message>
    <message>
        <source>Last rate as a share of the full rate.</source>
        <translation>최댓값에 대한 마지막 학습률의 비율입니다.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>원 사이클</translation>
    </message>
    <message>
        <source>rises from a 25th to the full rate and falls to almost nothing, momentum the other way; good for short runs from random weights.</source>
        <translation>최댓값의 1/25에서 올랐다가 거의 0까지 내려가며 모멘텀은 반대로 움직입니다. 무작위 가중치로 짧게 학습할 때 좋습니다.</translation>
    </message>
    <message>
        <source>Rising share</source>
        <translation>상승 구간 비율</translation>
    </message>
    <message>
        <source>Share of the run in which the rate rises.</source>
        <translation>학습률이 오르는 구간의 비율입니다.</translation>
    </message>
    <message>
        <source>On a plateau</source>
        <translation>정체 시 감소</translation>
    </message>
    <message>
        <source>falls when validation has not become better for some epochs.</source>
        <translation>몇 에폭 동안 검증이 나아지지 않으면 내립니다.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>인내 에폭</translation>
    </message>
    <message>
        <source>Epochs without a better result before the rate falls.</source>
        <translation>학습률을 내리기 전에 기다리는 에폭 수입니다.</translation>
    </message>
    <message>
        <source>Fall to</source>
        <translation>감소 배율</translation>
    </message>
    <message>
        <source>Factor of the rate at each fall.</source>
        <translation>내릴 때마다 학습률에 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>How the learning rate changes over the run.</source>
        <translation>실행하는 동안 학습률이 변하는 방식입니다.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄러</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>계단식</translation>
    </message>
    <message>
        <source>the rate falls by a factor every few epochs.</source>
        <translation>몇 에폭마다 일정 배율로 내립니다.</translation>
    </message>
    <message>
        <source>Fall every</source>
        <translation>감소 주기</translation>
    </message>
    <message>
        <source>Epochs between two falls.</source>
        <translation>다음 감소까지의 에폭 수입니다.</translation>
    </message>
    <message>
        <source>There is no picture to train on</source>
        <translation>학습할 사진이 없습니다</translation>
    </message>
    <message>
        <source>Add a labelled data set, or review some labels.</source>
        <translation>라벨 데이터셋을 추가하거나 라벨을 검수하세요.</translation>
    </message>
    <message>
        <source>The run to start from has another network (%1)</source>
        <translation>시작할 실행의 네트워크가 다릅니다(%1)</translation>
    </message>
    <message>
        <source>Choose the same network, or another run.</source>
        <translation>같은 네트워크나 다른 실행을 고르세요.</translation>
    </message>
    <message>
        <source>%1 The run goes on from the checkpoint before it.</source>
        <translation>%1 그 이전 체크포인트에서 이어갑니다.</translation>
    </message>
    <message>
        <source>Labels have changed since this run was interrupted: it goes on with the new ones.</source>
        <translation>실행이 중단된 뒤 라벨이 바뀌어 새 라벨로 이어갑니다.</translation>
    </message>
    <message numerus="yes">
        <source>cpu (%n thread(s))</source>
        <translation>
            <numerusform>cpu (스레드 %n개)</numerusform>
        </translation>
    </message>
    <message>
        <source>The loss is no longer a number (epoch %1, batch %2); the weights before this step are kept</source>
        <translation>손실이 더 이상 수가 아닙니다(에폭 %1, 배치 %2). 이 스텝 이전의 가중치를 유지합니다</translation>
    </message>
    <message>
        <source>Lower the learning rate, clip gradients, or use a longer warm-up.</source>
        <translation>학습률을 낮추거나 그래디언트 클리핑 또는 더 긴 웜업을 쓰세요.</translation>
    </message>
    <message>
        <source>Validation loss has risen for three epochs while training loss falls: the network learns pictures by heart.</source>
        <translation>학습 손실은 줄지만 검증 손실이 세 에폭째 늘고 있습니다. 네트워크가 사진을 외우고 있습니다.</translation>
    </message>
    <message>
        <source>A picture is left out: %1</source>
        <translation>사진을 제외했습니다: %1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Larger networks need pretrained weights and a graphics card.</source>
        <translation>큰 네트워크에는 사전 학습 가중치와 그래픽 카드가 필요합니다.</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>이미지 크기</translation>
    </message>
    <message>
        <source>Side of the square that the network sees. Half of it is four times as fast.</source>
        <translation>네트워크가 보는 정사각형의 한 변입니다. 절반이면 네 배 빠릅니다.</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Stretch to the square</source>
        <translation>정사각형으로 늘리기</translation>
    </message>
    <message>
        <source>Cut the centre square</source>
        <translation>가운데 정사각형 자르기</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>크기 조정</translation>
    </message>
    <message>
        <source>How a picture that is not square becomes the network&apos;s input.</source>
        <translation>정사각형이 아닌 사진을 입력으로 만드는 방법입니다.</translation>
    </message>
    <message>
        <source>Pretrained weights</source>
        <translation>사전 학습 가중치</translation>
    </message>
    <message>
        <source>A .safetensors or .pth file of timm or torchvision; its last layer is left out when the classes differ. Empty: random weights. Pretrained weights are the strongest help of all.</source>
        <translation>timm이나 torchvision의 .safetensors 또는 .pth 파일입니다. 클래스가 다르면 마지막 층은 제외합니다. 비우면 무작위 가중치를 씁니다. 사전 학습 가중치가 가장 큰 도움이 됩니다.</translation>
    </message>
    <message>
        <source>Start from run</source>
        <translation>시작할 실행</translation>
    </message>
    <message>
        <source>Name of a run whose best weights are the start, for example the student that is finetuned.</source>
        <translation>최고 가중치에서 시작할 실행의 이름입니다. 예: 파인튜닝할 학생 모델.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Share of the last features that is dropped while training.</source>
        <translation>학습 중 버리는 마지막 특징의 비율입니다.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Labelled pictures</source>
        <translation>라벨 사진</translation>
    </message>
    <message>
        <source>Labelled and reviewed pictures of the pool</source>
        <translation>라벨 사진과 검수한 풀 사진</translation>
    </message>
    <message>
        <source>Labelled, reviewed and confident pseudo-labels</source>
        <translation>라벨·검수 사진과 확실한 의사 라벨</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>학습 대상</translation>
    </message>
    <message>
        <source>Rejected, unsure and excluded pictures are never used.</source>
        <translation>거부·보류·제외된 사진은 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Confidence from</source>
        <translation>최소 신뢰도</translation>
    </message>
    <message>
        <source>Smallest confidence of a pseudo-label that is used.</source>
        <translation>사용할 의사 라벨의 최소 신뢰도입니다.</translation>
    </message>
    <message>
        <source>At most per class</source>
        <translation>클래스당 최대</translation>
    </message>
    <message>
        <source>The most confident pseudo-labels of each class; 0: all of them.</source>
        <translation>클래스마다 가장 확실한 의사 라벨만 씁니다. 0: 모두.</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Weigh by confidence</source>
        <translation>신뢰도로 가중</translation>
    </message>
    <message>
        <source>A pseudo-label counts as much as its confidence.</source>
        <translation>의사 라벨을 신뢰도만큼 반영합니다.</translation>
    </message>
    <message>
        <source>Mean and deviation of ImageNet</source>
        <translation>ImageNet 평균과 표준편차</translation>
    </message>
    <message>
        <source>Mean and deviation of these pictures</source>
        <translation>이 사진들의 평균과 표준편차</translation>
    </message>
    <message>
        <source>Normalise with</source>
        <translation>정규화</translation>
    </message>
    <message>
        <source>When there is room</source>
        <translation>공간이 있을 때</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Keep resized pictures</source>
        <translation>크기 조정 사진 캐시</translation>
    </message>
    <message>
        <source>Decoded and resized pictures are kept in the project&apos;s cache folder, so that later epochs and runs need no decoding.</source>
        <translation>디코딩하고 크기를 조정한 사진을 프로젝트의 cache 폴더에 두어 이후 에폭과 실행에서 디코딩하지 않습니다.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>학습 과정</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>How often all pictures are shown.</source>
        <translation>모든 사진을 보는 횟수입니다.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Pictures per step.</source>
        <translation>스텝당 사진 수입니다.</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Macro F1</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Best checkpoint by</source>
        <translation>최고 체크포인트 기준</translation>
    </message>
    <message>
        <source>Validation figure that chooses the checkpoint to keep.</source>
        <translation>유지할 체크포인트를 고르는 검증 지표입니다.</translation>
    </message>
    <message>
        <source>Early stop after</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Epochs without a better checkpoint after which the run ends; 0: never.</source>
        <translation>더 나은 체크포인트 없이 이만큼 지나면 끝냅니다. 0: 안 함.</translation>
    </message>
    <message>
        <source>Average of weights</source>
        <translation>가중치 이동 평균(EMA)</translation>
    </message>
    <message>
        <source>Decay of a moving average of the weights that is validated and saved instead of them; 0: off, 0.99 to 0.999 is usual.</source>
        <translation>가중치 대신 검증하고 저장할 이동 평균의 감쇠율입니다. 0: 끔, 보통 0.99~0.999.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Same seed, same device, same threads: same numbers.</source>
        <translation>시드, 장치, 스레드가 같으면 수치도 같습니다.</translation>
    </message>
    <message>
        <source>There is not enough memory for batches of %1 pictures of %2 pixels</source>
        <translation>%2픽셀 사진 %1장 배치에 메모리가 부족합니다</translation>
    </message>
    <message>
        <source>Use batches of %1, smaller pictures, or a smaller network.</source>
        <translation>배치를 %1로 줄이거나 더 작은 사진 또는 네트워크를 쓰세요.</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>제외 대상</translation>
    </message>
    <message>
        <source>Validation people</source>
        <translation>검증 인물</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Hold out</source>
        <translation>검증에 남김</translation>
    </message>
    <message>
        <source>Nobody: the validation people are learned as well, for a last run before a submission. Such a run can no longer be measured.</source>
        <translation>없음: 검증 인물도 학습합니다. 제출 전 마지막 실행용이며, 이런 실행은 더 이상 평가할 수 없습니다.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>폴드</translation>
    </message>
    <message>
        <source>All labelled people are dealt into so many folds of like groups, and one fold is held out instead of the validation people; 0: no folds. Five is usual.</source>
        <translation>라벨된 모든 인물을 비슷한 그룹의 폴드로 나누고, 검증 인물 대신 한 폴드를 남깁니다. 0: 폴드 없음. 보통 5입니다.</translation>
    </message>
    <message>
        <source>Fold held out</source>
        <translation>남길 폴드</translation>
    </message>
    <message>
        <source>The recipe kfold counts it up.</source>
        <translation>kfold 레시피가 차례로 올립니다.</translation>
    </message>
    <message>
        <source>There is no fold %1 of %2</source>
        <translation>%2개 중 폴드 %1은(는) 없습니다</translation>
    </message>
    <message>
        <source>Choose at least two folds, and one of them.</source>
        <translation>폴드를 둘 이상으로 하고 그중 하나를 고르세요.</translation>
    </message>
    <message>
        <source>A range test goes from a small rate to a larger one in %1 steps or more</source>
        <translation>범위 테스트는 작은 학습률에서 큰 학습률로 %1단계 이상 진행합니다</translation>
    </message>
    <message>
        <source>Macro F1 %1 before, %2 after%3</source>
        <translation>이전 macro F1 %1, 이후 %2%3</translation>
    </message>
    <message>
        <source>The recipe does not name the run to start from</source>
        <translation>레시피에 시작할 실행이 없습니다</translation>
    </message>
    <message>
        <source>Choose a finished run in `start_from`.</source>
        <translation>`start_from`에 완료된 실행을 고르세요.</translation>
    </message>
    <message>
        <source>A classifier is re-trained on labelled people and chosen on others</source>
        <translation>분류기는 라벨된 인물로 다시 학습하고 다른 인물로 고릅니다</translation>
    </message>
    <message>
        <source>Hold validation people out.</source>
        <translation>검증 인물을 남기세요.</translation>
    </message>
    <message>
        <source>No picture can be read</source>
        <translation>읽을 수 있는 사진이 없습니다</translation>
    </message>
    <message>
        <source> (tau %1)</source>
        <translation> (tau %1)</translation>
    </message>
    <message>
        <source>Re-train the classifier</source>
        <translation>분류기 재학습</translation>
    </message>
    <message>
        <source>Learns the last layer of a finished run anew with all classes shown alike, on features that are computed once: a minute, and the strongest cheap help for rare classes (Kang et al. 2020).</source>
        <translation>완료된 실행의 마지막 층을 모든 클래스를 고르게 보이며 다시 학습합니다. 특징은 한 번만 계산하므로 1분이면 되고, 희귀 클래스에 가장 값싸고 강력합니다 (Kang et al. 2020).</translation>
    </message>
    <message>
        <source>Normalise the classifier</source>
        <translation>분류기 정규화</translation>
    </message>
    <message>
        <source>Makes the weights of frequent and rare classes of a finished run similarly long; nothing is learned.</source>
        <translation>완료된 실행에서 빈번한 클래스와 희귀 클래스의 가중치 크기를 비슷하게 만듭니다. 학습은 하지 않습니다.</translation>
    </message>
    <message>
        <source>Tau</source>
        <translation>Tau</translation>
    </message>
    <message>
        <source>0: nothing changes, 1: all classes alike; -1: what is best on the validation people.</source>
        <translation>0: 변화 없음, 1: 모든 클래스 동일, -1: 검증 인물에서 가장 좋은 값.</translation>
    </message>
    <message>
        <source>Scale the classifier</source>
        <translation>분류기 스케일링</translation>
    </message>
    <message>
        <source>Learns one factor for each class of a finished run, with all classes shown alike.</source>
        <translation>완료된 실행의 클래스마다 계수 하나를 모든 클래스를 고르게 보이며 학습합니다.</translation>
    </message>
    <message>
        <source>Epochs over pictures</source>
        <translation>사진 전체에 대한 에폭</translation>
    </message>
    <message>
        <source>The usual training.</source>
        <translation>일반적인 학습입니다.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Runs it is made of</source>
        <translation>구성하는 실행</translation>
    </message>
    <message>
        <source>Names of runs, separated by commas.</source>
        <translation>실행 이름을 쉼표로 구분합니다.</translation>
    </message>
    <message>
        <source>A recipe of several runs: a list of steps, each with a name and the keys in which it differs. “@name” stands for the run of an earlier step.</source>
        <translation>여러 실행으로 된 레시피: 이름과 달라지는 키를 가진 단계 목록입니다. “@name”은 앞 단계의 실행을 뜻합니다.</translation>
    </message>
    <message>
        <source>The run names no runs that it is made of</source>
        <translation>구성할 실행의 이름이 없습니다</translation>
    </message>
    <message>
        <source>Name them in `members`, separated by commas.</source>
        <translation>`members`에 쉼표로 구분해 적으세요.</translation>
    </message>
    <message>
        <source>Out-of-fold predictions</source>
        <translation>Out-of-fold 예측</translation>
    </message>
    <message>
        <source>Puts the runs of a k-fold together: every labelled picture is predicted by the one run that did not learn its person. The best judge of labels.</source>
        <translation>k-fold의 실행을 합칩니다. 라벨된 사진마다 그 인물을 학습하지 않은 실행이 예측합니다. 라벨을 판단하는 가장 좋은 기준입니다.</translation>
    </message>
    <message>
        <source>A soup is made of two runs or more and measured on held-out people</source>
        <translation>수프는 둘 이상의 실행으로 만들고 남겨 둔 인물로 측정합니다</translation>
    </message>
    <message>
        <source>Name the runs in `members`.</source>
        <translation>`members`에 실행 이름을 적으세요.</translation>
    </message>
    <message>
        <source>Average runs of one recipe only.</source>
        <translation>같은 레시피의 실행만 평균하세요.</translation>
    </message>
    <message>
        <source>Average of %1. Macro F1 %2 of the best run alone, %3 of the average</source>
        <translation>%1의 평균. 가장 좋은 단일 실행 macro F1 %2, 평균 %3</translation>
    </message>
    <message>
        <source>Greedy soup</source>
        <translation>Greedy soup</translation>
    </message>
    <message>
        <source>Averages the weights of runs that began alike, for example finetuned from one run with several seeds; a run stays out when macro F1 on the validation people would fall (Wortsman et al. 2022).</source>
        <translation>같은 곳에서 시작한 실행(예: 한 실행에서 시드만 바꿔 파인튜닝)의 가중치를 평균합니다. 검증 인물의 macro F1이 떨어지는 실행은 뺍니다 (Wortsman et al. 2022).</translation>
    </message>
    <message>
        <source>There is no class %1: the run knows %2</source>
        <translation>클래스 %1이(가) 없습니다. 실행이 아는 클래스: %2</translation>
    </message>
    <message>
        <source>The run %1 learned the validation people: no figure on them means anything</source>
        <translation>실행 %1은(는) 검증 인물을 학습했습니다. 이들에 대한 수치는 의미가 없습니다</translation>
    </message>
    <message>
        <source>Measure the run that it finishes instead.</source>
        <translation>대신 이 실행이 마무리하는 원래 실행을 측정하세요.</translation>
    </message>
    <message>
        <source>Probability that a picture is changed so at all.</source>
        <translation>이미지에 이 변형을 적용할 확률입니다.</translation>
    </message>
    <message>
        <source>How often brightness and contrast change</source>
        <translation>밝기·대비 변경 빈도</translation>
    </message>
    <message>
        <source>Local contrast (CLAHE)</source>
        <translation>지역 대비(CLAHE)</translation>
    </message>
    <message>
        <source>Probability that the contrast is evened out tile by tile; helps when pictures are lit unevenly.</source>
        <translation>타일별로 대비를 고르게 할 확률입니다. 조명이 고르지 않은 이미지에 도움이 됩니다.</translation>
    </message>
    <message>
        <source>CLAHE limit</source>
        <translation>CLAHE 한계</translation>
    </message>
    <message>
        <source>Largest amplification; the real one is drawn between 1 and this.</source>
        <translation>최대 증폭 배율입니다. 실제 값은 1과 이 값 사이에서 뽑습니다.</translation>
    </message>
    <message>
        <source>How often noise</source>
        <translation>노이즈 빈도</translation>
    </message>
    <message>
        <source>How often hue and saturation change</source>
        <translation>색조·채도 변경 빈도</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>아무 이미지</translation>
    </message>
    <message>
        <source>Rare classes sooner</source>
        <translation>희귀 클래스 우선</translation>
    </message>
    <message>
        <source>Of the same class</source>
        <translation>같은 클래스</translation>
    </message>
    <message>
        <source>CutMix partner</source>
        <translation>CutMix 상대</translation>
    </message>
    <message>
        <source>Whose part is pasted in. Rare classes sooner: a picture of the batch is drawn the more often the rarer its class is, so that the few of them appear before many backgrounds (Park et al. 2022). Of the same class: labels stay pure.</source>
        <translation>어떤 이미지의 부분을 붙일지 정합니다. 희귀 클래스 우선: 배치에서 희귀한 클래스의 이미지일수록 자주 뽑아, 적은 이미지가 다양한 배경 앞에 나타나게 합니다(Park 외 2022). 같은 클래스: 라벨이 섞이지 않습니다.</translation>
    </message>
    <message>
        <source>RandAugment</source>
        <translation>RandAugment</translation>
    </message>
    <message>
        <source>So many changes, drawn anew for each picture from a list of 14 (turn, shear, shift, colours, sharpness, ...); 0: off, 2 is usual. For networks that learn pictures by heart.</source>
        <translation>14가지 변형(회전, 전단, 이동, 색, 선명도 등) 중에서 이미지마다 이 개수만큼 새로 뽑아 적용합니다. 0이면 끄고, 2가 일반적입니다. 이미지를 외우는 네트워크에 씁니다.</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>개</translation>
    </message>
    <message>
        <source>RandAugment strength</source>
        <translation>RandAugment 강도</translation>
    </message>
    <message>
        <source>Of every change; 0.5 is usual (magnitude 5 of 10).</source>
        <translation>모든 변형의 강도입니다. 0.5가 일반적입니다(크기 10 중 5).</translation>
    </message>
    <message>
        <source>How often cropped</source>
        <translation>자르기 빈도</translation>
    </message>
    <message>
        <source>How often shifted, zoomed, turned</source>
        <translation>이동·확대·회전 빈도</translation>
    </message>
    <message>
        <source>The %1 processes did not come together at %2, port %3: %4</source>
        <translation>프로세스 %1개가 %2의 포트 %3에서 연결되지 못했습니다: %4</translation>
    </message>
    <message>
        <source>Check that all of them were started, and that the port is free and reachable.</source>
        <translation>모든 프로세스가 시작되었는지, 포트가 비어 있고 접근 가능한지 확인하세요.</translation>
    </message>
    <message>
        <source>This program was built without training in several processes</source>
        <translation>이 프로그램은 다중 프로세스 학습 없이 빌드되었습니다</translation>
    </message>
    <message>
        <source>Install Gloo&apos;s headers (Debian: libgloo-dev) and build it again, or unset WORLD_SIZE.</source>
        <translation>Gloo 헤더(Debian: libgloo-dev)를 설치하고 다시 빌드하거나 WORLD_SIZE를 해제하세요.</translation>
    </message>
    <message>
        <source>The first process has ended or does not answer: %1</source>
        <translation>첫 번째 프로세스가 끝났거나 응답하지 않습니다: %1</translation>
    </message>
    <message>
        <source>Set RANK, WORLD_SIZE, MASTER_ADDR and MASTER_PORT as torchrun does, or none of them.</source>
        <translation>torchrun처럼 RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT를 모두 설정하거나 하나도 설정하지 마세요.</translation>
    </message>
    <message>
        <source>%1 is “%2” and %3 is “%4”: that is no process of a group</source>
        <translation>%1이(가) “%2”이고 %3이(가) “%4”입니다. 그룹에 속한 프로세스가 아닙니다</translation>
    </message>
    <message>
        <source>MASTER_ADDR, the first process&apos;s machine, is not set</source>
        <translation>첫 번째 프로세스의 머신인 MASTER_ADDR이 설정되지 않았습니다</translation>
    </message>
    <message>
        <source>MASTER_PORT is no port: “%1”</source>
        <translation>MASTER_PORT가 포트 번호가 아닙니다: “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Faces of %n picture(s) are found first.</source>
        <translation>
            <numerusform>먼저 이미지 %n장의 얼굴을 찾습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) without a face are left out, as the project says.</source>
        <translation>
            <numerusform>프로젝트 설정에 따라 얼굴 없는 이미지 %n장을 제외합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>사진을 살펴보는 중</translation>
    </message>
    <message>
        <source>None of the pictures can be read</source>
        <translation>읽을 수 있는 사진이 없습니다</translation>
    </message>
    <message>
        <source>%1 predicted none of these images</source>
        <translation>%1이(가) 예측한 이미지가 여기에 없습니다</translation>
    </message>
    <message>
        <source>Predict them on the page Evaluate, or choose others.</source>
        <translation>평가 페이지에서 예측하거나 다른 이미지를 고르세요.</translation>
    </message>
    <message>
        <source>A map needs at least two images</source>
        <translation>맵을 만들려면 이미지가 두 장 이상 필요합니다</translation>
    </message>
    <message>
        <source>One for all classes</source>
        <translation>전체 클래스용 하나</translation>
    </message>
    <message>
        <source>One per attribute</source>
        <translation>속성마다 하나</translation>
    </message>
    <message>
        <source>Both, fused</source>
        <translation>둘 다(융합)</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>헤드</translation>
    </message>
    <message>
        <source>What the last layer tells apart. One head for all classes learns combinations; one per attribute sees each value often, which helps rare combinations; both together average their log-probabilities. Pictures of which only some attributes are known train only those.</source>
        <translation>마지막 층이 구분하는 대상입니다. 전체 클래스용 헤드 하나는 조합을 학습하고, 속성별 헤드는 각 값을 자주 보므로 희귀한 조합에 도움이 됩니다. 둘 다 쓰면 로그 확률을 평균합니다. 일부 속성만 알려진 이미지는 그 속성만 학습합니다.</translation>
    </message>
    <message>
        <source>Learn one attribute only</source>
        <translation>속성 하나만 학습</translation>
    </message>
    <message>
        <source>Name of it: a network for the recipe parallel, which multiplies the probabilities of one network per attribute. Its figures are those of the attribute&apos;s values. Empty: all.</source>
        <translation>속성 이름입니다. 속성별 네트워크의 확률을 곱하는 parallel 레시피에 쓰는 네트워크이며, 지표는 그 속성값에 대한 것입니다. 비우면 모두 학습합니다.</translation>
    </message>
    <message>
        <source>Ordered values as steps</source>
        <translation>순서형 값을 단계로</translation>
    </message>
    <message>
        <source>The head of an ordered attribute (age) asks one value after the other whether it goes on, so that neighbours are confused sooner than ends.</source>
        <translation>순서형 속성(나이)의 헤드가 값을 차례로 넘어갈지 판단하므로, 양 끝보다 이웃한 값끼리 혼동하게 됩니다.</translation>
    </message>
    <message>
        <source>Learn the number, too</source>
        <translation>수치도 학습</translation>
    </message>
    <message>
        <source>Weight of a further output that learns the number behind the ordered attribute (the age in years) where it is known; 0: none. 0.05 to 0.10 gave 0.025 to 0.03 of F1 in reports.</source>
        <translation>순서형 속성의 수치(만 나이)를 알 때 그 수치를 학습하는 추가 출력의 가중치입니다. 0이면 없습니다. 보고서에서는 0.05~0.10이 F1을 0.025~0.03 높였습니다.</translation>
    </message>
    <message>
        <source>Finer bins</source>
        <translation>세분 구간</translation>
    </message>
    <message>
        <source>The ordered attribute is learned in bins of this width, and their probabilities are summed to the classes; 0: no bins. Finer bins gave 5 points of age F1 in reports.</source>
        <translation>순서형 속성을 이 너비의 구간으로 학습하고 확률을 클래스별로 합칩니다. 0이면 구간을 쓰지 않습니다. 보고서에서는 세분 구간이 나이 F1을 5포인트 높였습니다.</translation>
    </message>
    <message>
        <source>years</source>
        <translation>세</translation>
    </message>
    <message>
        <source>Last edge in training</source>
        <translation>학습용 마지막 경계</translation>
    </message>
    <message>
        <source>Number from which a picture is learned as the last value: 58 teaches 58 and over as old. No label changes, and every figure uses the true edge; 0: the true edge. The recipe age-edge tries several.</source>
        <translation>이 수부터 이미지를 마지막 값으로 학습합니다. 58이면 58세 이상을 고령으로 학습합니다. 라벨은 바뀌지 않으며 모든 지표는 실제 경계를 사용합니다. 0이면 실제 경계입니다. age-edge 레시피가 여러 값을 시험합니다.</translation>
    </message>
    <message>
        <source>Leave out below edges</source>
        <translation>경계 아래 제외</translation>
    </message>
    <message>
        <source>Pictures so close below an edge are not learned: 3 leaves out 27 to 29 and 57 to 59. No label changes.</source>
        <translation>경계 바로 아래 이만큼에 있는 이미지는 학습하지 않습니다. 3이면 27~29와 57~59를 제외합니다. 라벨은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Edges in training need an attribute with numbers behind it, and this project has none</source>
        <translation>학습용 경계를 쓰려면 수치가 있는 속성이 필요한데, 이 프로젝트에는 없습니다</translation>
    </message>
    <message>
        <source>Set `ordered.last_edge` and `ordered.margin` to 0, or give an attribute `bounds` in project.yaml.</source>
        <translation>`ordered.last_edge`와 `ordered.margin`을 0으로 하거나 project.yaml에서 속성에 `bounds`를 지정하세요.</translation>
    </message>
    <message>
        <source>The last edge in training (%1) is not above the edge before it (%2)</source>
        <translation>학습용 마지막 경계(%1)가 그 앞의 경계(%2)보다 크지 않습니다</translation>
    </message>
    <message>
        <source>Choose a larger number, or 0.</source>
        <translation>더 큰 수 또는 0을 선택하세요.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Second loss</source>
        <translation>두 번째 손실</translation>
    </message>
    <message>
        <source>Is added to the first with a weight; soft macro F1 is best added to another loss.</source>
        <translation>가중치를 곱해 첫 번째 손실에 더합니다. 소프트 매크로 F1은 다른 손실에 더할 때 가장 좋습니다.</translation>
    </message>
    <message>
        <source>Weight of the second loss</source>
        <translation>두 번째 손실의 가중치</translation>
    </message>
    <message>
        <source>The first loss weighs 1.</source>
        <translation>첫 번째 손실의 가중치는 1입니다.</translation>
    </message>
    <message>
        <source>This network needs about %1 of memory for a batch of %2 pictures; %3 are free, too little even for one. Choose a smaller network or image size.</source>
        <translation>이 신경망은 배치 크기 %2에 메모리 약 %1이(가) 필요하지만 여유 메모리는 %3로 한 장에도 모자랍니다. 더 작은 신경망이나 이미지 크기를 고르세요.</translation>
    </message>
    <message>
        <source>A batch of %1 pictures needs about %2 of memory, but %3 are free. Use batches of %4 or fewer.</source>
        <translation>배치 크기 %1에는 메모리 약 %2이(가) 필요하지만 여유 메모리는 %3입니다. 배치 크기를 %4 이하로 하세요.</translation>
    </message>
    <message>
        <source>Networks per attribute, multiplied</source>
        <translation>속성별 네트워크의 확률 곱</translation>
    </message>
    <message>
        <source>Puts separate networks together that each learned one attribute: the probability of a class is the product of those of its values. Two or three times the time and memory of one network.</source>
        <translation>속성을 하나씩 학습한 별도의 네트워크를 합칩니다. 클래스의 확률은 각 속성값 확률의 곱입니다. 네트워크 하나보다 시간과 메모리가 두세 배 듭니다.</translation>
    </message>
    <message>
        <source>FixMatch with a balanced head</source>
        <translation>FixMatch와 균형 헤드</translation>
    </message>
    <message>
        <source>Learns from labelled pictures and the pool at once: what it is sure of in a little changed picture it must also say of a much changed one. A second head sees all classes alike and is the one that counts (Sohn et al. 2020, Lee et al. 2021).</source>
        <translation>라벨이 있는 이미지와 풀을 동시에 학습합니다. 약하게 변형한 이미지에서 확신한 답을 강하게 변형한 이미지에서도 내야 합니다. 두 번째 헤드는 모든 클래스를 고르게 보며, 평가에는 이 헤드를 씁니다(Sohn et al. 2020, Lee et al. 2021).</translation>
    </message>
    <message>
        <source>Pool pictures per labelled one</source>
        <translation>라벨 이미지 1장당 풀 이미지 수</translation>
    </message>
    <message>
        <source>In every step. The papers use 7, on graphics cards.</source>
        <translation>스텝마다 적용됩니다. 논문은 GPU에서 7을 씁니다.</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>확신 임계값</translation>
    </message>
    <message>
        <source>Probability from which the pool&apos;s pictures teach. FreeMatch uses it for the balanced head only, and finds its own for the rest.</source>
        <translation>풀의 이미지를 학습에 쓰는 최소 확률입니다. FreeMatch는 균형 헤드에만 쓰고 나머지는 스스로 정합니다.</translation>
    </message>
    <message>
        <source>Weight of the pool</source>
        <translation>풀의 가중치</translation>
    </message>
    <message>
        <source>Of the loss on unlabelled pictures. With Meta Pseudo Labels 0 leaves out UDA.</source>
        <translation>라벨 없는 이미지에 대한 손실의 가중치입니다. Meta Pseudo Labels에서 0이면 UDA를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Balanced head</source>
        <translation>균형 헤드</translation>
    </message>
    <message>
        <source>A second last layer that sees all classes alike; it becomes the network&apos;s own when it is saved.</source>
        <translation>모든 클래스를 고르게 보는 두 번째 마지막 층입니다. 저장할 때 네트워크의 헤드가 됩니다.</translation>
    </message>
    <message>
        <source>FreeMatch with a balanced head</source>
        <translation>FreeMatch와 균형 헤드</translation>
    </message>
    <message>
        <source>FixMatch whose threshold follows, class by class, how much the network has learned (Wang et al. 2023).</source>
        <translation>네트워크가 클래스별로 학습한 정도에 따라 임계값이 바뀌는 FixMatch입니다(Wang et al. 2023).</translation>
    </message>
    <message>
        <source>Slowness of the thresholds</source>
        <translation>임계값 감쇠율</translation>
    </message>
    <message>
        <source>Decay of the averages that they follow; in a run of few steps 0.99 or less.</source>
        <translation>임계값이 따르는 이동 평균의 감쇠율입니다. 스텝이 적은 실행에서는 0.99 이하를 쓰세요.</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>공정성</translation>
    </message>
    <message>
        <source>Weight of the loss that keeps all classes in play.</source>
        <translation>모든 클래스가 고르게 예측되게 하는 손실의 가중치입니다.</translation>
    </message>
    <message>
        <source>Meta Pseudo Labels (experimental)</source>
        <translation>Meta Pseudo Labels(실험적)</translation>
    </message>
    <message>
        <source>A teacher labels the pool for a student and learns from what that did to the student&apos;s loss on labelled pictures, step by step (Pham et al. 2021). Needs the memory of two networks. Experimental: the team that tried it on this task dropped it.</source>
        <translation>교사가 학생을 위해 풀에 라벨을 붙이고, 그것이 라벨 이미지에 대한 학생의 손실을 어떻게 바꾸었는지를 스텝마다 학습합니다(Pham et al. 2021). 네트워크 두 개의 메모리가 필요합니다. 실험적: 이 과제에서 시도한 팀은 결국 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>Of the teacher&apos;s soft labels; below 1 sharpens them.</source>
        <translation>교사의 소프트 라벨에 적용됩니다. 1보다 작으면 더 뾰족해집니다.</translation>
    </message>
    <message>
        <source>Steps to the full weight</source>
        <translation>가중치 증가 스텝 수</translation>
    </message>
    <message>
        <source>Over which the weight of the pool rises.</source>
        <translation>이 스텝 동안 풀의 가중치가 커집니다.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Before less after</source>
        <translation>이전 − 이후</translation>
    </message>
    <message>
        <source>After less before</source>
        <translation>이후 − 이전</translation>
    </message>
    <message>
        <source>Feedback to the teacher</source>
        <translation>교사에게 주는 피드백</translation>
    </message>
    <message>
        <source>How the student&apos;s labelled loss changed in its step. Before less after is what the paper derives; published code also has the other.</source>
        <translation>학생의 스텝에서 라벨 손실이 변한 양입니다. 논문이 유도한 것은 이전 − 이후이며, 공개된 코드에는 반대도 있습니다.</translation>
    </message>
    <message>
        <source>Steady the feedback</source>
        <translation>피드백 안정화</translation>
    </message>
    <message>
        <source>Subtracts a moving average from it.</source>
        <translation>피드백에서 이동 평균을 뺍니다.</translation>
    </message>
    <message>
        <source>In epoch %1 the network was sure of %2 % of the pool&apos;s pictures</source>
        <translation>에폭 %1에서 네트워크는 풀 이미지의 %2 %에 대해 확신했습니다</translation>
    </message>
    <message>
        <source>This method learns from pictures without labels, and there are none</source>
        <translation>이 방법은 라벨 없는 이미지로 학습하는데, 그런 이미지가 없습니다</translation>
    </message>
    <message>
        <source>Add a data set with the role pool, or choose another recipe.</source>
        <translation>풀 역할의 데이터 세트를 추가하거나 다른 레시피를 선택하세요.</translation>
    </message>
    <message>
        <source>The run %1 has another network, other classes or heads, image size or face crop than %2</source>
        <translation>실행 %1은(는) %2와(과) 네트워크, 클래스나 헤드, 이미지 크기 또는 얼굴 자르기가 다릅니다</translation>
    </message>
    <message>
        <source>Frozen stages</source>
        <translation>고정할 스테이지</translation>
    </message>
    <message>
        <source>Unfreeze at epoch</source>
        <translation>고정 해제 에폭</translation>
    </message>
    <message>
        <source>Epoch from which the frozen stages learn, too; 0: never.</source>
        <translation>고정한 스테이지도 학습하기 시작하는 에폭입니다. 0이면 계속 고정합니다.</translation>
    </message>
    <message>
        <source>Layer-wise decay</source>
        <translation>층별 학습률 감쇠</translation>
    </message>
    <message>
        <source>Each stage has this share of the next one&apos;s learning rate, so that early layers of a pretrained network change less; 1: off. 0.65 to 0.9 is usual for transformers.</source>
        <translation>각 스테이지의 학습률이 다음 스테이지 학습률의 이 비율이 되어, 사전 학습된 네트워크의 앞쪽 층이 덜 변합니다. 1이면 끕니다. 트랜스포머에서는 0.65~0.9가 일반적입니다.</translation>
    </message>
    <message>
        <source>Sharpness-aware</source>
        <translation>예리함 인지(SAM)</translation>
    </message>
    <message>
        <source>Radius around the weights in which the worst gradient is taken (SAM); 0: off, 0.05 is usual. Generalises better on few pictures, for twice the time.</source>
        <translation>가중치 주변에서 가장 나쁜 그래디언트를 찾는 반경입니다(SAM). 0이면 끄고, 0.05가 일반적입니다. 이미지가 적을 때 일반화가 좋아지지만 시간이 두 배 걸립니다.</translation>
    </message>
    <message>
        <source>pseudo.class_thresholds is “%1”, not %2 numbers of 0 to 1</source>
        <translation>pseudo.class_thresholds 값 “%1”은(는) 0~1 사이의 숫자 %2개가 아닙니다</translation>
    </message>
    <message>
        <source>Write one number for each class, separated by semicolons, or none.</source>
        <translation>클래스마다 숫자 하나씩 세미콜론으로 구분해 적거나 비워 두세요.</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>얼굴 찾는 중</translation>
    </message>
    <message>
        <source>Confidence per class</source>
        <translation>클래스별 신뢰도 임계값</translation>
    </message>
    <message>
        <source>One number for each class in their order, separated by semicolons, instead of one for all. What if on Explore fills it.</source>
        <translation>모든 클래스에 하나가 아니라 클래스 순서대로 하나씩, 세미콜론으로 구분합니다. 탐색 페이지의 What-if가 채워 줍니다.</translation>
    </message>
    <message>
        <source>Precision from</source>
        <translation>최소 정밀도</translation>
    </message>
    <message>
        <source>Instead of one confidence for all: each class has the lowest threshold at which so many of its pseudo-labels are right, as measured on the validation people; 0: off. A network is surer of frequent classes, and one threshold leaves few of the rare ones.</source>
        <translation>모든 클래스에 하나의 신뢰도를 쓰는 대신, 검증용 사람들로 측정했을 때 의사 라벨이 이 비율만큼 맞는 가장 낮은 임곗값을 클래스마다 사용합니다. 0이면 끕니다. 네트워크는 흔한 클래스를 더 확신하므로 임곗값이 하나이면 희귀 클래스가 거의 남지 않습니다.</translation>
    </message>
    <message>
        <source>One person, one answer</source>
        <translation>한 사람에 하나의 답</translation>
    </message>
    <message>
        <source>Gender and age (what the project calls constant for a person) are voted on by all images of a person before the threshold counts.</source>
        <translation>임곗값을 적용하기 전에 성별과 나이(프로젝트에서 사람마다 일정하다고 정한 속성)를 그 사람의 모든 이미지로 투표해 정합니다.</translation>
    </message>
    <message>
        <source>The run that suggested the pseudo-labels has no predictions of the validation people any more, so that their precision is not known: the confidence from %1 is used. Predict them on the Evaluate page.</source>
        <translation>의사 라벨을 제안한 실행에 검증용 사람들의 예측이 더 이상 없어 정밀도를 알 수 없으므로 신뢰도 %1 이상을 사용합니다. 평가 페이지에서 예측하세요.</translation>
    </message>
    <message>
        <source>Images a person</source>
        <translation>사람당 이미지 수</translation>
    </message>
    <message>
        <source>At most so many of a person&apos;s images an epoch, others each time; 0: all of them. Images of one person are much alike: fewer of each make shorter epochs and learn people by heart less.</source>
        <translation>에폭마다 한 사람의 이미지를 최대 이만큼만, 매번 다르게 뽑아 사용합니다. 0이면 전부 사용합니다. 한 사람의 이미지는 서로 비슷하므로 적게 쓰면 에폭이 짧아지고 사람을 외우는 일이 줄어듭니다.</translation>
    </message>
    <message>
        <source>There is not enough memory for batches of %1 pictures, not even in parts of %2</source>
        <translation>이미지 %1장짜리 배치를 처리할 메모리가 부족하며, %2장씩 나눠도 부족합니다</translation>
    </message>
    <message>
        <source>Use smaller pictures, a smaller network, or close other programs.</source>
        <translation>더 작은 이미지나 네트워크를 쓰거나 다른 프로그램을 닫으세요.</translation>
    </message>
    <message>
        <source>There is no attribute “%1”</source>
        <translation>“%1” 속성이 없습니다</translation>
    </message>
    <message>
        <source>The network %1 has no stage “%2”</source>
        <translation>네트워크 %1에는 “%2” 스테이지가 없습니다</translation>
    </message>
    <message>
        <source>Its stages are: %1.</source>
        <translation>스테이지: %1.</translation>
    </message>
    <message>
        <source>The run was begun with another face crop (%1; now %2)</source>
        <translation>이 실행은 다른 얼굴 크롭으로 시작했습니다(%1, 지금은 %2)</translation>
    </message>
    <message>
        <source>Put the crop back into project.yaml or the recipe, or train a new run.</source>
        <translation>project.yaml이나 레시피에 크롭을 되돌리거나 새 실행을 학습하세요.</translation>
    </message>
    <message>
        <source>The run to start from saw other parts of the pictures (%1; now %2).</source>
        <translation>시작할 실행은 이미지의 다른 부분을 보았습니다(%1, 지금은 %2).</translation>
    </message>
    <message>
        <source>The run to start from has other heads: the last layer begins anew.</source>
        <translation>시작할 실행의 헤드가 달라 마지막 층은 새로 시작합니다.</translation>
    </message>
    <message>
        <source>The weights are another file than the recipe says: its SHA-256 is %1</source>
        <translation>가중치가 레시피에 적힌 파일이 아닙니다. SHA-256: %1</translation>
    </message>
    <message>
        <source>Use the file of the recipe, or empty its weights_sha256.</source>
        <translation>레시피에 적힌 파일을 쓰거나 weights_sha256을 비우세요.</translation>
    </message>
    <message>
        <source>The report about the weights cannot be written: %1</source>
        <translation>가중치 보고서를 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Pretrained weights: %1</source>
        <translation>사전 학습 가중치: %1</translation>
    </message>
    <message>
        <source>There was not enough memory for %1 pictures at once: each batch of %2 is now taken in %3 parts, with the same step.</source>
        <translation>이미지 %1장을 한 번에 처리할 메모리가 부족했습니다. 이제 %2장짜리 배치를 %3개로 나눠 처리하며 갱신은 같습니다.</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>지식 증류</translation>
    </message>
    <message>
        <source>Teacher run</source>
        <translation>교사 실행</translation>
    </message>
    <message>
        <source>A finished run whose probabilities are learned besides the labels; empty: none. A large teacher makes a small network better than labels alone do.</source>
        <translation>라벨과 함께 그 확률까지 학습할 완료된 실행입니다. 비우면 사용하지 않습니다. 큰 교사 모델이 있으면 작은 네트워크가 라벨만으로 학습할 때보다 좋아집니다.</translation>
    </message>
    <message>
        <source>Weight of the teacher</source>
        <translation>교사의 가중치</translation>
    </message>
    <message>
        <source>Share of the loss that is the teacher&apos;s; the labels have the rest.</source>
        <translation>손실에서 교사가 차지하는 비율입니다. 나머지는 라벨의 몫입니다.</translation>
    </message>
    <message>
        <source>Softens the probabilities of both, so that what the teacher thinks of the other classes counts; 2 to 4 is usual.</source>
        <translation>양쪽의 확률을 부드럽게 하여 다른 클래스에 대한 교사의 판단도 반영합니다. 2~4가 일반적입니다.</translation>
    </message>
    <message>
        <source>The teacher knows other classes than the project</source>
        <translation>교사의 클래스가 프로젝트와 다릅니다</translation>
    </message>
    <message>
        <source>Choose a run that was trained in this project.</source>
        <translation>이 프로젝트에서 학습한 실행을 선택하세요.</translation>
    </message>
    <message>
        <source>The processes do not see the same labels</source>
        <translation>프로세스마다 보이는 라벨이 다릅니다</translation>
    </message>
    <message>
        <source>Give all of them the same project folder, and label nothing while they start.</source>
        <translation>모든 프로세스에 같은 프로젝트 폴더를 주고, 시작하는 동안에는 라벨링하지 마세요.</translation>
    </message>
    <message>
        <source>Another of the processes failed; it says why</source>
        <translation>다른 프로세스가 실패했습니다. 이유는 그 프로세스가 알려 줍니다</translation>
    </message>
    <message>
        <source>%1: %2, %3 px, %4 million parameters, %5 GFLOP an image</source>
        <translation>%1: %2, %3 px, 파라미터 %4백만 개, 이미지당 %5 GFLOP</translation>
    </message>
    <message>
        <source>Test-time flip</source>
        <translation>테스트 시 좌우 반전</translation>
    </message>
    <message>
        <source>Validation and prediction look at the mirrored picture, too, and average both: twice the time, usually a little better.</source>
        <translation>검증과 예측에서 좌우 반전 이미지도 함께 보고 평균합니다. 시간은 두 배이며 보통 조금 더 좋습니다.</translation>
    </message>
    <message>
        <source>SHA-256 of the weights</source>
        <translation>가중치의 SHA-256</translation>
    </message>
    <message>
        <source>What the file of weights must be; filled in when the run starts, so that the run&apos;s record says which file it was. Empty: any.</source>
        <translation>가중치 파일이 가져야 할 값입니다. 실행을 시작하면 채워져 어떤 파일이었는지 기록에 남습니다. 비우면 아무 파일이나 됩니다.</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>확률적 깊이</translation>
    </message>
    <message>
        <source>Share of pictures that skip the last block while training, rising from 0 at the first block; 0.1 to 0.3 helps large networks.</source>
        <translation>학습 중 마지막 블록을 건너뛰는 이미지의 비율로, 첫 블록의 0부터 점점 커집니다. 큰 신경망에는 0.1~0.3이 도움이 됩니다.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>Changes of the network&apos;s own options, for example “depth=6 embed_dim=192”, “layers=1,1,1,1” or “global_pool=avg”. Public weights fit only what stays as it was.</source>
        <translation>신경망 자체 옵션을 바꿉니다. 예: “depth=6 embed_dim=192”, “layers=1,1,1,1”, “global_pool=avg”. 공개 가중치는 바뀌지 않은 부분에만 맞습니다.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Of labelled sets</source>
        <translation>라벨 있는 데이터셋만</translation>
    </message>
    <message>
        <source>Of labelled sets and the pool</source>
        <translation>라벨 있는 데이터셋과 풀</translation>
    </message>
    <message>
        <source>Partly known pictures</source>
        <translation>일부만 알려진 이미지</translation>
    </message>
    <message>
        <source>0.5 and 0.5, as Google&apos;s vision transformers</source>
        <translation>0.5와 0.5 (Google 비전 트랜스포머)</translation>
    </message>
    <message>
        <source>Pretrained weights expect the figures that stand beside them in the Weights dialog; from random weights all do as well.</source>
        <translation>사전 학습 가중치에는 가중치 창에 함께 적힌 값이 필요합니다. 무작위 가중치에서는 어느 것이든 같습니다.</translation>
    </message>
    <message>
        <source>Take a batch in parts</source>
        <translation>배치 나눠 처리</translation>
    </message>
    <message>
        <source>The gradients of so many parts of a batch are added before the step: the same step for a fraction of the memory. BatchNorm sees the parts, so keep them at 8 pictures or more.</source>
        <translation>배치를 이만큼의 부분으로 나눠 그래디언트를 더한 뒤 갱신합니다. 메모리를 조금만 쓰고도 같은 갱신을 합니다. BatchNorm은 각 부분만 보므로 부분마다 8장 이상으로 유지하세요.</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>개</translation>
    </message>
    <message>
        <source>Mixed where it is faster</source>
        <translation>빠른 곳에서는 혼합 정밀도</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>단정밀도</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>On CUDA devices most of the network computes in half precision with a scaled loss: faster and half the memory. Processors always use single precision.</source>
        <translation>CUDA 장치에서는 네트워크 대부분을 손실 스케일링과 함께 반정밀도로 계산합니다. 더 빠르고 메모리는 절반입니다. CPU는 항상 단정밀도를 사용합니다.</translation>
    </message>
    <message>
        <source>“%1” trains in one process only</source>
        <translation>“%1”은(는) 한 프로세스로만 학습합니다</translation>
    </message>
    <message>
        <source>Start it without torchrun, srun or mpirun.</source>
        <translation>torchrun, srun, mpirun 없이 시작하세요.</translation>
    </message>
    <message>
        <source>Also what the pool&apos;s table says of people</source>
        <translation>pool 표에 적힌 인물 정보도 사용</translation>
    </message>
    <message>
        <source>Pictures of which a person or a data set tells only some attributes (the mask, not the age) teach only those; what is not known costs nothing. What a pool says of people (gender, age) is what they themselves said; its kinds of picture may mean other things than the labelled set&apos;s.</source>
        <translation>사람이나 데이터셋이 일부 속성만 알려 주는 사진(예: mask는 알고 age는 모름)은 그 속성만 학습하고, 모르는 속성은 loss에 반영하지 않습니다. pool에 적힌 인물 정보(gender, age)는 본인이 밝힌 값이지만, pool의 사진 종류는 라벨 데이터셋과 뜻이 다를 수 있습니다.</translation>
    </message>
    <message>
        <source>Stages of a pretrained network that do not learn, first to last. Saves time and memory, and helps when there are few pictures.</source>
        <translation>사전 학습된 네트워크에서 학습하지 않을 스테이지(앞에서 뒤 순서). 시간과 메모리를 아끼고, 사진이 적을 때 도움이 됩니다.</translation>
    </message>
    <message>
        <source>“%1” does not use this.</source>
        <translation>“%1”은(는) 이 옵션을 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” does not use %2: what the recipe says there changes nothing.</source>
        <translation>“%1”은(는) %2을(를) 사용하지 않습니다. 레시피의 해당 값은 아무 영향도 주지 않습니다.</translation>
    </message>
    <message>
        <source>The networks of %1 see different parts of a picture (%2; %3)</source>
        <translation>%1의 네트워크들이 사진의 서로 다른 부분을 봅니다(%2; %3)</translation>
    </message>
    <message>
        <source>Predict a data set with it, which cuts the pictures for each, or train its networks with one face crop.</source>
        <translation>네트워크마다 사진을 따로 자르는 데이터셋 예측을 사용하거나, 같은 얼굴 크롭으로 네트워크들을 학습하세요.</translation>
    </message>
</context>
<context>
    <name>lw::RecipeForm</name>
    <message>
        <source>Back to the recipe&apos;s value</source>
        <translation>레시피 값으로 되돌리기</translation>
    </message>
    <message>
        <source>Back to the recipe&apos;s value: %1</source>
        <translation>레시피 값으로 되돌리기: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n개 변경</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::RecipePanel</name>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>레시피</translation>
    </message>
    <message>
        <source>What is trained, and how. Every recipe can be changed below.</source>
        <translation>무엇을 어떻게 학습할지 정합니다. 모든 레시피는 아래에서 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Open or save a recipe</source>
        <translation>레시피 열기 또는 저장</translation>
    </message>
    <message>
        <source>Open a recipe file…</source>
        <translation>레시피 파일 열기…</translation>
    </message>
    <message>
        <source>Save in the project as…</source>
        <translation>프로젝트에 다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>고급</translation>
    </message>
    <message>
        <source>Empty: the recipe&apos;s name</source>
        <translation>비우면 레시피 이름을 씁니다</translation>
    </message>
    <message>
        <source>Automatic takes a graphics card when LibTorch finds one</source>
        <translation>자동은 LibTorch가 그래픽 카드를 찾으면 그것을 씁니다</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>모든 코어</translation>
    </message>
    <message>
        <source>Threads of a run on the processor</source>
        <translation>CPU에서 쓸 스레드 수</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>학습 시작</translation>
    </message>
    <message>
        <source>Start, or queue when another run trains on this device (%1)</source>
        <translation>시작하거나, 이 장치에서 다른 실행이 학습 중이면 대기열에 넣습니다 (%1)</translation>
    </message>
    <message>
        <source>Run name</source>
        <translation>실행 이름</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>레시피 열기</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml)</source>
        <translation>레시피 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Open a project first: recipes are saved in it.</source>
        <translation>먼저 프로젝트를 여세요. 레시피는 프로젝트에 저장됩니다.</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>레시피 저장</translation>
    </message>
    <message>
        <source>Name in this project</source>
        <translation>프로젝트에서 쓸 이름</translation>
    </message>
    <message>
        <source>Recipe “%1” saved</source>
        <translation>레시피 “%1” 저장됨</translation>
    </message>
    <message>
        <source>A value is out of its range: it is marked in the form.</source>
        <translation>범위를 벗어난 값이 있습니다. 양식에 표시했습니다.</translation>
    </message>
    <message>
        <source>%1: %2 million parameters, %3 GFLOP for an image of %4 px.</source>
        <translation>%1: 파라미터 %2백만 개, %4 px 이미지당 %3 GFLOP.</translation>
    </message>
    <message>
        <source>A batch of %1 needs about %2 of memory.</source>
        <translation>배치 크기 %1에는 메모리 약 %2이(가) 필요합니다.</translation>
    </message>
    <message>
        <source>Use in the recipe</source>
        <translation>레시피에 사용</translation>
    </message>
    <message>
        <source>No option has these words.</source>
        <translation>이 단어가 들어간 옵션이 없습니다.</translation>
    </message>
    <message>
        <source>Weights of networks…</source>
        <translation>신경망 가중치…</translation>
    </message>
    <message>
        <source>What each network costs, its public weights, and those installed</source>
        <translation>신경망별 비용, 공개 가중치, 설치된 가중치</translation>
    </message>
    <message>
        <source>Find a learning rate…</source>
        <translation>학습률 찾기…</translation>
    </message>
    <message>
        <source>A hundred steps with a rising rate, and the rate at which the loss falls most steeply</source>
        <translation>학습률을 올리며 백 스텝을 돌려 손실이 가장 가파르게 떨어지는 학습률을 찾습니다</translation>
    </message>
    <message>
        <source>Open or make a project first.</source>
        <translation>먼저 프로젝트를 열거나 만드세요.</translation>
    </message>
    <message>
        <source>Show the options that are rarely changed, too</source>
        <translation>잘 바꾸지 않는 옵션도 표시</translation>
    </message>
    <message>
        <source>Search the options</source>
        <translation>옵션 검색</translation>
    </message>
    <message>
        <source>Back to the recipe&apos;s values</source>
        <translation>레시피 값으로 되돌리기</translation>
    </message>
    <message numerus="yes">
        <source>%n changed, undo</source>
        <translation>
            <numerusform>%n개 변경, 되돌리기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::RecipeSteps</name>
    <message>
        <source>Step “%1” of the recipe: %2</source>
        <translation>레시피의 “%1” 단계: %2</translation>
    </message>
    <message>
        <source>A step has a name, and may have do, with, each_fold and keys of a recipe.</source>
        <translation>단계에는 name이 있고 do, with, each_fold와 레시피 키를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be done</source>
        <translation>“%1”은(는) 할 수 없습니다</translation>
    </message>
    <message>
        <source>it is not a list of “key: value”</source>
        <translation>“키: 값” 목록이 아닙니다</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>이름이 없습니다</translation>
    </message>
    <message>
        <source>there are two of this name</source>
        <translation>같은 이름이 둘 있습니다</translation>
    </message>
    <message>
        <source>folds.count must be 2 at least</source>
        <translation>folds.count는 2 이상이어야 합니다</translation>
    </message>
    <message>
        <source>no step before it is named “%1”</source>
        <translation>“%1”이라는 앞 단계가 없습니다</translation>
    </message>
    <message>
        <source>`with` must name a training step before it</source>
        <translation>`with`는 앞의 학습 단계를 가리켜야 합니다</translation>
    </message>
    <message>
        <source>The steps of the recipe are not a list</source>
        <translation>레시피의 단계가 목록이 아닙니다</translation>
    </message>
    <message>
        <source>Write one “- name: ...” per step.</source>
        <translation>단계마다 “- name: ...”을 하나씩 적으세요.</translation>
    </message>
    <message>
        <source>The steps are not valid YAML: %1</source>
        <translation>레시피의 단계가 올바른 YAML이 아닙니다: %1</translation>
    </message>
    <message>
        <source>The run&apos;s recipe has no steps</source>
        <translation>실행의 레시피에 단계가 없습니다</translation>
    </message>
    <message>
        <source>The list of steps does not fit the recipe</source>
        <translation>단계 목록이 레시피와 맞지 않습니다</translation>
    </message>
    <message>
        <source>Start the recipe anew; its finished runs stay.</source>
        <translation>레시피를 새로 시작하세요. 완료된 실행은 남습니다.</translation>
    </message>
    <message>
        <source>The list of steps cannot be written</source>
        <translation>단계 목록을 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Check the free space and the folder&apos;s permissions.</source>
        <translation>여유 공간과 폴더 권한을 확인하세요.</translation>
    </message>
</context>
<context>
    <name>lw::ReliabilityPlot</name>
    <message>
        <source>Reliability</source>
        <translation>신뢰도 다이어그램</translation>
    </message>
    <message>
        <source>No labelled predictions yet.</source>
        <translation>라벨이 있는 예측이 아직 없습니다.</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>%1 images with a mean confidence of %2: %3 are right</source>
        <translation>평균 신뢰도 %2인 이미지 %1장 중 %3이(가) 맞음</translation>
    </message>
    <message>
        <source>bin</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>share of the images</source>
        <translation>이미지 비율</translation>
    </message>
    <message>
        <source>as sure as right</source>
        <translation>완벽한 보정</translation>
    </message>
</context>
<context>
    <name>lw::Report</name>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>people</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>without a class</source>
        <translation>클래스 없음</translation>
    </message>
    <message>
        <source>imbalance, images</source>
        <translation>불균형(이미지)</translation>
    </message>
    <message>
        <source>imbalance, people</source>
        <translation>불균형(인물)</translation>
    </message>
    <message>
        <source>effective classes</source>
        <translation>유효 클래스 수</translation>
    </message>
    <message>
        <source>entropy, nats</source>
        <translation>엔트로피(nat)</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Images of each class</source>
        <translation>클래스별 이미지 수</translation>
    </message>
    <message>
        <source>All classes as areas (images); light to dark in the order of the last attribute</source>
        <translation>모든 클래스를 면적으로(이미지), 마지막 속성 순서대로 밝은색에서 어두운색으로</translation>
    </message>
    <message>
        <source>Images by %1</source>
        <translation>%1별 이미지 수</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Weight by effective number</source>
        <translation>유효 표본 수 가중치</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Images by %1 in years, bounds of the classes dashed</source>
        <translation>%1(세)별 이미지 수, 점선은 클래스 경계</translation>
    </message>
    <message>
        <source>The three years below the oldest class, %1 to %2, hold %3 images: nearly its members.</source>
        <translation>가장 나이 많은 클래스 바로 아래 3년(%1~%2세)에 이미지 %3장이 있습니다. 거의 그 클래스에 속할 뻔한 이미지입니다.</translation>
    </message>
    <message>
        <source>What was wrong with the files:</source>
        <translation>파일에서 발견된 문제:</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Split by person</source>
        <translation>인물 단위 분할</translation>
    </message>
    <message>
        <source>images to train on</source>
        <translation>학습 이미지</translation>
    </message>
    <message>
        <source>images to validate on</source>
        <translation>검증 이미지</translation>
    </message>
    <message>
        <source>Images to train on</source>
        <translation>학습 이미지</translation>
    </message>
    <message>
        <source>Images to validate on</source>
        <translation>검증 이미지</translation>
    </message>
    <message>
        <source>Data set %1 (%2)</source>
        <translation>데이터셋 %1 (%2)</translation>
    </message>
    <message>
        <source>What is in %1</source>
        <translation>%1의 내용</translation>
    </message>
    <message>
        <source>Confusion matrix: rows are true classes, columns are predicted ones, numbered as the rows</source>
        <translation>혼동 행렬: 행은 실제 클래스, 열은 예측 클래스(행과 같은 번호)</translation>
    </message>
    <message>
        <source>Made by Labelwright %1 on %2</source>
        <translation>Labelwright %1이(가) %2에 작성</translation>
    </message>
    <message>
        <source>The report cannot be written: %1</source>
        <translation>보고서를 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check that the folder exists and can be written.</source>
        <translation>폴더가 있고 쓸 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 years, %2: %3</source>
        <translation>%1세, %2: %3</translation>
    </message>
</context>
<context>
    <name>lw::ReportPdf</name>
    <message>
        <source>The report could not be written</source>
        <translation>보고서를 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>다른 폴더를 고르거나 공간을 확보하세요.</translation>
    </message>
</context>
<context>
    <name>lw::RestoreDialog</name>
    <message>
        <source>Restore labels</source>
        <translation>라벨 복원</translation>
    </message>
    <message>
        <source>A copy of all labels is made every 30 minutes of work and before updates; the ten newest are kept. Restoring puts a copy in place of the present labels, which are kept as a copy, too.</source>
        <translation>작업 30분마다, 그리고 업데이트 전에 전체 라벨의 사본을 만들고 최근 10개를 보관합니다. 복원하면 현재 라벨 대신 사본을 쓰며, 현재 라벨도 사본으로 보관됩니다.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>만든 시각</translation>
    </message>
    <message>
        <source>Steps made since</source>
        <translation>이후 단계 수</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>아직 사본이 없습니다.</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>이 사본 복원</translation>
    </message>
</context>
<context>
    <name>lw::ResultTabs</name>
    <message>
        <source>interval</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>95%, by resampling people</source>
        <translation>95%, 인물 재표집</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>of class</source>
        <translation>클래스 내</translation>
    </message>
    <message>
        <source>run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>단독</translation>
    </message>
    <message>
        <source>Macro F1 of the run alone</source>
        <translation>실행 단독의 macro F1</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>기여</translation>
    </message>
    <message>
        <source>Macro F1 with it less macro F1 without it</source>
        <translation>포함했을 때와 뺐을 때의 macro F1 차이</translation>
    </message>
    <message>
        <source>Predicted classes</source>
        <translation>예측 클래스</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>혼동</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>보정</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>신뢰</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>예측</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of %1 were taken for %2. Enter shows them in Review.</source>
        <translation>
            <numerusform>%1 이미지 %n장을 %2(으)로 예측했습니다. Enter를 누르면 검수 페이지에서 보여 줍니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without labels no confusion is known.</source>
        <translation>라벨이 없어 혼동을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Optimise weights tells here what the tuned weights are worth on people they were not tuned on.</source>
        <translation>가중치 최적화를 하면 조정에 쓰지 않은 인물에서의 값을 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>Calibration error %1, log loss %2, Brier score %3. Among the two likeliest classes: %4%, three: %5%.</source>
        <translation>보정 오차 %1, 로그 손실 %2, Brier 점수 %3. 상위 2개 안: %4%, 3개 안: %5%.</translation>
    </message>
    <message>
        <source>What this run adds is inside the noise.</source>
        <translation>이 실행의 기여는 오차 범위 안입니다.</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1: 이미지 %2장</translation>
    </message>
    <message>
        <source>%1 taken for %2</source>
        <translation>%1을(를) %2(으)로 봄</translation>
    </message>
    <message>
        <source>mistake</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>What differs, and in brackets what was right</source>
        <translation>달라진 속성, 괄호 안은 맞은 속성</translation>
    </message>
    <message>
        <source>Share of the true class&apos;s images</source>
        <translation>정답 클래스 이미지 중 비율</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>바이어스</translation>
    </message>
    <message>
        <source>%1: %2 more macro F1 if it were always right, %3% of the loss</source>
        <translation>%1: 항상 맞으면 macro F1이 %2 오릅니다. 손실의 %3%</translation>
    </message>
</context>
<context>
    <name>lw::Review</name>
    <message>
        <source>Settle person %1</source>
        <translation>인물 %1 통일</translation>
    </message>
</context>
<context>
    <name>lw::ReviewCsv</name>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>파일을 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Check its name and that you may read it.</source>
        <translation>파일 이름과 읽기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>Export labels once to see the columns.</source>
        <translation>라벨을 한 번 내보내면 열을 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>The labels could not be exported: %1.</source>
        <translation>라벨을 내보낼 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or free space.</source>
        <translation>다른 폴더를 고르거나 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>%1 is in several data sets; add a column “dataset”.</source>
        <translation>%1이(가) 여러 데이터셋에 있습니다. “dataset” 열을 추가하세요.</translation>
    </message>
    <message>
        <source>There is no image %1 in this project.</source>
        <translation>이 프로젝트에 이미지 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no value of %2 (%3).</source>
        <translation>“%1”은(는) %2의 값이 아닙니다(%3).</translation>
    </message>
    <message>
        <source>“%1” is no class; classes are 0 to %2.</source>
        <translation>“%1”은(는) 클래스가 아닙니다. 클래스는 0에서 %2까지입니다.</translation>
    </message>
    <message>
        <source>The columns “class” and “%1” contradict each other.</source>
        <translation>“class” 열과 “%1” 열이 서로 어긋납니다.</translation>
    </message>
    <message>
        <source>A suggestion needs a value for every attribute.</source>
        <translation>제안에는 모든 속성의 값이 필요합니다.</translation>
    </message>
    <message>
        <source>The confidence “%1” is not between 0 and 1.</source>
        <translation>신뢰도 “%1”이(가) 0과 1 사이가 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is no state (accepted, corrected, unsure, excluded, unreviewed).</source>
        <translation>“%1”은(는) 상태가 아닙니다(accepted, corrected, unsure, excluded, unreviewed).</translation>
    </message>
    <message>
        <source>The row has neither a class nor a value.</source>
        <translation>행에 클래스도 값도 없습니다.</translation>
    </message>
    <message>
        <source>%1: unsure</source>
        <translation>%1: 보류</translation>
    </message>
    <message>
        <source>%1: excluded</source>
        <translation>%1: 제외</translation>
    </message>
    <message>
        <source>The file has no column “path”, or nothing that labels.</source>
        <translation>파일에 “path” 열이 없거나 라벨로 쓸 열이 없습니다.</translation>
    </message>
    <message>
        <source>It needs “path” and either “class” or the attributes&apos; names; export labels once to see all columns.</source>
        <translation>“path”와 함께 “class” 또는 속성 이름 열이 필요합니다. 라벨을 한 번 내보내면 모든 열을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 가져오기</translation>
    </message>
</context>
<context>
    <name>lw::ReviewHeader</name>
    <message>
        <source>Show or hide the filters</source>
        <translation>필터 표시/숨기기</translation>
    </message>
    <message>
        <source>Filter and order again</source>
        <translation>다시 필터링하고 정렬</translation>
    </message>
    <message>
        <source>One large picture (Enter)</source>
        <translation>사진 한 장 크게 보기 (Enter)</translation>
    </message>
    <message>
        <source>What is drawn on the pictures</source>
        <translation>사진 위에 표시할 항목</translation>
    </message>
    <message>
        <source>After a decision go on to the next unreviewed picture</source>
        <translation>결정하면 다음 미검수 사진으로 이동</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>The run whose predictions order the queue</source>
        <translation>대기열 정렬에 쓸 예측의 실행</translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and the wheel)</source>
        <translation>사진 크기 (Ctrl+휠)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Value of the queue</source>
        <translation>대기열 값</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>사진 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>사진 %2장 중 %1장</translation>
    </message>
    <message>
        <source>Saved views: a filter and an order under a name</source>
        <translation>저장된 보기: 이름을 붙인 필터와 순서</translation>
    </message>
    <message>
        <source>Suggestion differs from the label</source>
        <translation>제안과 라벨이 다름</translation>
    </message>
</context>
<context>
    <name>lw::ReviewList</name>
    <message>
        <source>This order needs predictions: train a network, then let it predict this data set on the Train page.</source>
        <translation>이 순서에는 예측이 필요합니다. 네트워크를 학습한 뒤 학습 페이지에서 이 데이터셋을 예측하세요.</translation>
    </message>
    <message>
        <source>The predictions are being read.</source>
        <translation>예측을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>Reading predictions of %1</source>
        <translation>%1의 예측을 읽는 중</translation>
    </message>
    <message>
        <source>The pictures are being compared: the list follows when that is done.</source>
        <translation>사진을 비교하는 중입니다. 끝나면 목록이 표시됩니다.</translation>
    </message>
    <message>
        <source>No two pictures look alike.</source>
        <translation>서로 비슷한 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>사진 비교 중</translation>
    </message>
</context>
<context>
    <name>lw::ReviewMerge</name>
    <message>
        <source>The other project has other attributes or values.</source>
        <translation>상대 프로젝트의 속성이나 값이 다릅니다.</translation>
    </message>
    <message>
        <source>Only projects with the same attributes can be merged.</source>
        <translation>속성이 같은 프로젝트만 병합할 수 있습니다.</translation>
    </message>
    <message>
        <source>The table does not tell who decided what.</source>
        <translation>표에 누가 무엇을 결정했는지가 없습니다.</translation>
    </message>
    <message>
        <source>It needs the columns path, class, state and reviewer, as an export of labels has them.</source>
        <translation>라벨 내보내기처럼 path, class, state, reviewer 열이 필요합니다.</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n decision(s) of %1 from %2</source>
        <translation>
            <numerusform>%2에서 %1의 결정 %n개 병합</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ReviewPage</name>
    <message>
        <source>No project is open</source>
        <translation>열린 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>No pictures to show</source>
        <translation>보여 줄 사진이 없습니다</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>모든 필터 지우기</translation>
    </message>
    <message>
        <source>This picture is not in the list: a filter leaves it out.</source>
        <translation>필터 때문에 이 사진이 목록에 없습니다.</translation>
    </message>
    <message>
        <source>Accept by confidence…</source>
        <translation>신뢰도로 일괄 승인…</translation>
    </message>
    <message>
        <source>Undo the last label change</source>
        <translation>마지막 라벨 변경 취소</translation>
    </message>
    <message>
        <source>Redo the last label change</source>
        <translation>마지막 라벨 변경 다시 실행</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>모든 단축키 보기</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>단축키 바꾸기…</translation>
    </message>
    <message>
        <source>Open a project to review its labels.</source>
        <translation>프로젝트를 열면 라벨을 검수할 수 있습니다.</translation>
    </message>
    <message>
        <source>This project has no pictures yet. Add a data set first.</source>
        <translation>프로젝트에 아직 사진이 없습니다. 먼저 데이터셋을 추가하세요.</translation>
    </message>
    <message>
        <source>No picture passes these filters.</source>
        <translation>이 필터를 통과하는 사진이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to keep or take: %n picture(s) have no complete label or suggestion.</source>
        <translation>
            <numerusform>유지하거나 적용할 것이 없습니다. 사진 %n장에 완전한 라벨이나 제안이 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Many pictures</source>
        <translation>많은 사진</translation>
    </message>
    <message>
        <source>This is one step and can be undone.</source>
        <translation>한 단계로 처리되며 실행 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>The labels of this person agree already.</source>
        <translation>이 인물의 라벨은 이미 일치합니다.</translation>
    </message>
    <message>
        <source>Everything in this list is reviewed.</source>
        <translation>이 목록은 모두 검수했습니다.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>취소할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>취소됨: %1</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>다시 실행할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>다시 실행됨: %1</translation>
    </message>
    <message>
        <source>%1 (not in the list shown)</source>
        <translation>%1 (표시된 목록에 없음)</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>Keep the label</source>
        <translation>라벨 유지</translation>
    </message>
    <message>
        <source>Take the suggestion</source>
        <translation>제안 적용</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>제외</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n picture(s) from training?</source>
        <translation>
            <numerusform>사진 %n장을 학습에서 제외할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as unsure</source>
        <translation>보류로 표시</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>결정 취소</translation>
    </message>
    <message numerus="yes">
        <source>Take back the decisions on %n picture(s)?</source>
        <translation>
            <numerusform>사진 %n장의 결정을 취소할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle the person by vote</source>
        <translation>투표로 인물 통일</translation>
    </message>
    <message>
        <source>Class number %1 by likelihood</source>
        <translation>가능성 %1위 클래스</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Next unreviewed picture</source>
        <translation>다음 미검수 사진</translation>
    </message>
    <message>
        <source>Previous unreviewed picture</source>
        <translation>이전 미검수 사진</translation>
    </message>
    <message>
        <source>Open or close the large picture</source>
        <translation>큰 사진 열기/닫기</translation>
    </message>
    <message>
        <source>Back: close the large picture, drop the selection</source>
        <translation>뒤로: 큰 사진을 닫고 선택 해제</translation>
    </message>
    <message>
        <source>Large picture: whole or actual size</source>
        <translation>큰 사진: 전체 또는 실제 크기</translation>
    </message>
    <message>
        <source>Larger pictures</source>
        <translation>사진 크게</translation>
    </message>
    <message>
        <source>Smaller pictures</source>
        <translation>사진 작게</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Select all that the filter holds</source>
        <translation>필터 결과 모두 선택</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Filter and order again</source>
        <translation>다시 필터링하고 정렬</translation>
    </message>
    <message>
        <source>Accept by confidence</source>
        <translation>신뢰도로 일괄 승인</translation>
    </message>
    <message>
        <source>Switch going on by itself</source>
        <translation>자동 이동 켜기/끄기</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 설정</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>attribute, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The first pictures were not painted within two minutes.</source>
        <translation>2분 안에 첫 사진이 그려지지 않았습니다.</translation>
    </message>
    <message>
        <source>Wall: mark the wrong ones of a class</source>
        <translation>모아보기: 한 클래스에서 틀린 사진 표시</translation>
    </message>
    <message>
        <source>Recap: the latest decisions of a class</source>
        <translation>되돌아보기: 한 클래스의 최근 결정</translation>
    </message>
    <message>
        <source>Show only the selection</source>
        <translation>선택한 것만 보기</translation>
    </message>
    <message>
        <source>There is nothing to look back on yet: no decision was made.</source>
        <translation>아직 결정한 것이 없어 되돌아볼 내용이 없습니다.</translation>
    </message>
    <message>
        <source>No unreviewed picture has a suggestion: train a network and let it suggest labels for the pool.</source>
        <translation>미검수 사진 중 제안이 있는 것이 없습니다. 네트워크를 학습해 풀의 라벨을 제안받으세요.</translation>
    </message>
    <message>
        <source>Wall: %1</source>
        <translation>모아보기: %1</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>%1 아님</translation>
    </message>
    <message>
        <source>Nothing unreviewed is left on the wall.</source>
        <translation>모아보기에 미검수 사진이 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>That was the last class.</source>
        <translation>마지막 클래스였습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Selection of %n picture(s)</source>
        <translation>
            <numerusform>선택한 사진 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>All steps, and the models&apos; labels…</source>
        <translation>모든 단계와 모델 라벨…</translation>
    </message>
    <message>
        <source>Progress by class…</source>
        <translation>클래스별 진행 상황…</translation>
    </message>
    <message>
        <source>How reviewers agree…</source>
        <translation>검수자 일치도…</translation>
    </message>
    <message>
        <source>Merge another project&apos;s decisions…</source>
        <translation>다른 프로젝트의 결정 병합…</translation>
    </message>
    <message>
        <source>People on both sides of the split…</source>
        <translation>분할 양쪽에 있는 사람…</translation>
    </message>
    <message>
        <source>Export labels…</source>
        <translation>라벨 내보내기…</translation>
    </message>
    <message>
        <source>Import labels…</source>
        <translation>라벨 가져오기…</translation>
    </message>
    <message>
        <source>Draw the box of the face</source>
        <translation>얼굴 박스 그리기</translation>
    </message>
    <message>
        <source>The random check only asks for values; choose another order to decide.</source>
        <translation>무작위 점검에서는 값만 묻습니다. 결정하려면 다른 순서를 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing is suspected here: the queue “Likely label errors” shows what is.</source>
        <translation>여기에는 의심되는 오류가 없습니다. “라벨 오류 의심” 순서에서 확인하세요.</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>수정: %1</translation>
    </message>
    <message>
        <source>Fix, ambiguous: %1</source>
        <translation>수정(모호함): %1</translation>
    </message>
    <message>
        <source>The same as decided: %1</source>
        <translation>기존 결정과 같음: %1</translation>
    </message>
    <message>
        <source>Decided was %1, now %2</source>
        <translation>기존 결정 %1, 지금 %2</translation>
    </message>
    <message>
        <source>Take back the face&apos;s box</source>
        <translation>얼굴 박스 되돌리기</translation>
    </message>
    <message>
        <source>Draw the face&apos;s box</source>
        <translation>얼굴 박스 그리기</translation>
    </message>
    <message>
        <source>The detector&apos;s box counts again.</source>
        <translation>다시 검출기의 박스를 씁니다.</translation>
    </message>
    <message>
        <source>The face&apos;s box is drawn; runs that crop faces use it.</source>
        <translation>얼굴 박스를 그렸습니다. 얼굴을 크롭하는 실행이 이것을 씁니다.</translation>
    </message>
    <message>
        <source>Fix the suspected error</source>
        <translation>의심되는 오류 수정</translation>
    </message>
    <message>
        <source>Fix the suspected error, marked as ambiguous</source>
        <translation>의심되는 오류를 모호함으로 표시하고 수정</translation>
    </message>
    <message>
        <source>Draw the box of the face in the large picture</source>
        <translation>큰 이미지에서 얼굴 박스 그리기</translation>
    </message>
    <message>
        <source>All steps, and the models&apos; labels</source>
        <translation>모든 단계와 모델 라벨</translation>
    </message>
    <message>
        <source>Labels cannot be changed now: %1</source>
        <translation>지금은 라벨을 바꿀 수 없습니다: %1</translation>
    </message>
</context>
<context>
    <name>lw::ReviewQueue</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>As in the folders</source>
        <translation>폴더 순서</translation>
    </message>
    <message>
        <source>The order of the data sets and their tables.</source>
        <translation>데이터셋과 표에 적힌 순서입니다.</translation>
    </message>
    <message>
        <source>Macro F1 per minute</source>
        <translation>분당 macro F1</translation>
    </message>
    <message>
        <source>Rare classes, uncertain images and people in conflict first: what moves macro F1 most.</source>
        <translation>희귀 클래스, 불확실한 이미지, 값이 충돌하는 인물부터 보여 줍니다. macro F1을 가장 크게 움직이는 순서입니다.</translation>
    </message>
    <message>
        <source>Least confident</source>
        <translation>신뢰도 낮은 순</translation>
    </message>
    <message>
        <source>The largest class probability, smallest first.</source>
        <translation>가장 큰 클래스 확률이 작은 순서입니다.</translation>
    </message>
    <message>
        <source>Smallest margin</source>
        <translation>마진 작은 순</translation>
    </message>
    <message>
        <source>The likeliest class less the second likeliest, smallest first.</source>
        <translation>1위와 2위 클래스의 확률 차이가 작은 순서입니다.</translation>
    </message>
    <message>
        <source>Highest entropy</source>
        <translation>엔트로피 높은 순</translation>
    </message>
    <message>
        <source>How evenly the probability is spread over all classes, most even first.</source>
        <translation>확률이 모든 클래스에 고르게 퍼진 순서입니다.</translation>
    </message>
    <message>
        <source>Models disagree</source>
        <translation>모델 의견 불일치</translation>
    </message>
    <message>
        <source>The distance between the probabilities of two runs, farthest first.</source>
        <translation>두 실행의 확률 차이가 큰 순서입니다.</translation>
    </message>
    <message>
        <source>Person conflicts</source>
        <translation>인물 내 충돌</translation>
    </message>
    <message>
        <source>People whose images do not agree on what a person has only once, most images in conflict first.</source>
        <translation>한 인물에게 하나뿐인 값이 이미지마다 다른 인물을, 충돌 이미지가 많은 순서로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Label contradicts the table</source>
        <translation>라벨과 표의 불일치</translation>
    </message>
    <message>
        <source>The label differs from the data set&apos;s own column, most attributes first.</source>
        <translation>라벨이 데이터셋 자체의 열과 다른 이미지를, 다른 속성이 많은 순서로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Likely label errors</source>
        <translation>라벨 오류 의심</translation>
    </message>
    <message>
        <source>Confident learning: how clearly a prediction contradicts the label, clearest first.</source>
        <translation>Confident learning: 예측이 라벨과 뚜렷하게 어긋나는 순서입니다.</translation>
    </message>
    <message>
        <source>Rare classes first</source>
        <translation>희귀 클래스 우선</translation>
    </message>
    <message>
        <source>The number of images with the same label, fewest first.</source>
        <translation>같은 라벨의 이미지가 적은 순서입니다.</translation>
    </message>
    <message>
        <source>Random check</source>
        <translation>무작위 점검</translation>
    </message>
    <message>
        <source>Reviewed images in random order, to check the reviewer.</source>
        <translation>검수자를 점검하기 위해 검수한 이미지를 무작위로 보여 줍니다.</translation>
    </message>
    <message>
        <source>leak %1</source>
        <translation>누출 %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>그룹 %1</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>유사 중복</translation>
    </message>
    <message>
        <source>Pictures that look alike side by side: leaks from training into validation first, then the closest.</source>
        <translation>비슷한 사진을 나란히 표시: 학습에서 검증으로 누출된 것부터, 그다음 가장 비슷한 순서.</translation>
    </message>
    <message>
        <source>Incomplete labels</source>
        <translation>미완성 라벨</translation>
    </message>
    <message>
        <source>Pictures of which only some attributes are labelled: the number that is still to be labelled, most first.</source>
        <translation>일부 속성만 라벨링된 이미지: 남은 속성 수가 많은 순.</translation>
    </message>
</context>
<context>
    <name>lw::ReviewTools</name>
    <message>
        <source>%1 rows were written to %2.</source>
        <translation>%2에 %1개 행을 썼습니다.</translation>
    </message>
    <message>
        <source>Import labels (a file, or a folder of class folders)</source>
        <translation>라벨 가져오기(파일 또는 클래스 폴더가 있는 폴더)</translation>
    </message>
    <message>
        <source>Tables and JSON (*.csv *.json);;All files (*)</source>
        <translation>표와 JSON (*.csv *.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Project, or exported table, whose decisions are merged</source>
        <translation>결정을 병합할 프로젝트 또는 내보낸 표</translation>
    </message>
    <message>
        <source>Projects and tables (project.yaml *.csv)</source>
        <translation>프로젝트와 표 (project.yaml *.csv)</translation>
    </message>
    <message>
        <source>Reading the decisions of %1</source>
        <translation>%1의 결정 읽는 중</translation>
    </message>
    <message>
        <source>There was nothing to withdraw: people decided on all of it.</source>
        <translation>철회할 것이 없습니다. 모두 사람이 결정했습니다.</translation>
    </message>
    <message>
        <source>The labels of %1 were withdrawn; decisions of people stay.</source>
        <translation>%1의 라벨을 철회했습니다. 사람의 결정은 유지됩니다.</translation>
    </message>
    <message>
        <source>Exporting labels to %1</source>
        <translation>%1(으)로 라벨 내보내는 중</translation>
    </message>
    <message>
        <source>The export was cancelled; %1 holds what was done so far.</source>
        <translation>내보내기를 취소했습니다. %1에는 그때까지 내보낸 내용이 있습니다.</translation>
    </message>
    <message>
        <source>The export was cancelled; %1 was not written.</source>
        <translation>내보내기를 취소했습니다. %1은(는) 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Comparing reviewers</source>
        <translation>검수자 비교 중</translation>
    </message>
</context>
<context>
    <name>lw::ReviewView</name>
    <message>
        <source>The saved views cannot be read: %1</source>
        <translation>저장된 보기를 읽을 수 없습니다: %1</translation>
    </message>
</context>
<context>
    <name>lw::ReviewWords</name>
    <message>
        <source>Unreviewed</source>
        <translation>미검수</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Not labelled</source>
        <translation>라벨 없음</translation>
    </message>
    <message>
        <source>Label of the data set</source>
        <translation>데이터셋 라벨</translation>
    </message>
    <message>
        <source>Label of a model</source>
        <translation>모델 라벨</translation>
    </message>
    <message>
        <source>Decided by a person</source>
        <translation>사람의 결정</translation>
    </message>
    <message>
        <source>Outside the split</source>
        <translation>분할 밖</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>%1(으)로 설정</translation>
    </message>
    <message>
        <source>Accepted as %1</source>
        <translation>%1(으)로 승인</translation>
    </message>
    <message>
        <source>Marked as unsure</source>
        <translation>보류로 표시</translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation>결정 취소</translation>
    </message>
    <message>
        <source>Suggested %1 with %2 %</source>
        <translation>%1 제안 (%2 %)</translation>
    </message>
    <message>
        <source>Suggestion withdrawn</source>
        <translation>제안 철회</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>One face found</source>
        <translation>얼굴 하나</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>얼굴 없음</translation>
    </message>
    <message>
        <source>Several faces found</source>
        <translation>얼굴 여러 개</translation>
    </message>
    <message>
        <source>Face box taken back</source>
        <translation>얼굴 박스를 되돌림</translation>
    </message>
    <message>
        <source>Face box drawn</source>
        <translation>얼굴 박스를 그림</translation>
    </message>
</context>
<context>
    <name>lw::RunActions</name>
    <message>
        <source>Note of %1</source>
        <translation>%1의 메모</translation>
    </message>
    <message>
        <source>A note; words that begin with # become tags</source>
        <translation>메모. #으로 시작하는 단어는 태그가 됩니다</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>휴지통으로 이동</translation>
    </message>
    <message numerus="yes">
        <source>Move %n run(s) with checkpoints and predictions to the trash?</source>
        <translation>
            <numerusform>실행 %n개를 체크포인트, 예측과 함께 휴지통으로 옮길까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels that were made with them stay, and so does their lineage.</source>
        <translation>이 실행으로 만든 라벨과 그 이력은 유지됩니다.</translation>
    </message>
    <message>
        <source>This project has no pool. Add a data set without labels to pseudo-label.</source>
        <translation>프로젝트에 풀이 없습니다. 의사 라벨을 붙일 라벨 없는 데이터셋을 추가하세요.</translation>
    </message>
</context>
<context>
    <name>lw::RunComparison</name>
    <message>
        <source>Macro F1</source>
        <translation>Macro F1</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Compare recipes</source>
        <translation>레시피 비교</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Measured on %1 validation pictures. On a few hundred people a difference in macro F1 below 0.02 is noise; Evaluate compares runs person by person, with an interval.</source>
        <translation>검증 사진 %1장으로 측정했습니다. 수백 명 규모에서 macro F1 차이 0.02 미만은 잡음입니다. 평가 화면이 사람 단위 신뢰 구간과 함께 비교해 줍니다.</translation>
    </message>
</context>
<context>
    <name>lw::RunConfig</name>
    <message>
        <source>“%1” cannot be %2; %3</source>
        <translation>“%1”은(는) %2일 수 없습니다. %3</translation>
    </message>
    <message>
        <source>allowed is %1 to %2</source>
        <translation>허용 범위는 %1~%2입니다</translation>
    </message>
    <message>
        <source>it is a number</source>
        <translation>수여야 합니다</translation>
    </message>
    <message>
        <source>it is a whole number</source>
        <translation>정수여야 합니다</translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation>true 또는 false여야 합니다</translation>
    </message>
    <message>
        <source>it is a list of whole numbers</source>
        <translation>정수 목록이어야 합니다</translation>
    </message>
    <message>
        <source>allowed are: %1</source>
        <translation>허용 값: %1</translation>
    </message>
    <message>
        <source>A recipe has no key “%1”</source>
        <translation>레시피에 “%1” 키는 없습니다</translation>
    </message>
    <message>
        <source>Remove the line.</source>
        <translation>줄을 지우세요.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>“%1”을(를) 뜻하셨나요?</translation>
    </message>
    <message>
        <source>The key “%1” is given twice</source>
        <translation>“%1” 키가 두 번 있습니다</translation>
    </message>
    <message>
        <source>Remove one of the two lines.</source>
        <translation>두 줄 중 하나를 지우세요.</translation>
    </message>
    <message>
        <source>The key “%1” needs a single value</source>
        <translation>“%1” 키에는 값 하나가 필요합니다</translation>
    </message>
    <message>
        <source>The recipe cannot be read</source>
        <translation>레시피를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and its permissions.</source>
        <translation>파일 이름과 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>A recipe is a list of “key: value” lines</source>
        <translation>레시피는 “키: 값” 줄의 목록입니다</translation>
    </message>
    <message>
        <source>The recipe is not valid YAML</source>
        <translation>레시피가 올바른 YAML이 아닙니다</translation>
    </message>
    <message>
        <source>The recipe cannot be written</source>
        <translation>레시피를 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Check the free space and the folder&apos;s permissions.</source>
        <translation>여유 공간과 폴더 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” is not of the form key=value</source>
        <translation>“%1”은(는) key=value 형식이 아닙니다</translation>
    </message>
</context>
<context>
    <name>lw::RunExport</name>
    <message>
        <source>Export the weights of %1</source>
        <translation>%1의 가중치 내보내기</translation>
    </message>
    <message>
        <source>%1 and its description are written</source>
        <translation>%1과(와) 설명 파일을 저장했습니다</translation>
    </message>
    <message>
        <source>Export weights</source>
        <translation>가중치 내보내기</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>가중치 (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>lw::RunLog</name>
    <message>
        <source>goes on with epoch %1 on %2</source>
        <translation>%2에서 에폭 %1부터 이어 학습</translation>
    </message>
    <message>
        <source>started on %1: %2 epochs of %3 steps, %4 images, %5 for validation</source>
        <translation>%1에서 시작: %2 에폭 × %3 스텝, 이미지 %4장, 검증 %5장</translation>
    </message>
    <message>
        <source>epoch %1: loss %2, validation %3; accuracy %4%, validation %5%; macro F1 %6; %7, %8 images/s</source>
        <translation>에폭 %1: 손실 %2, 검증 %3; 정확도 %4%, 검증 %5%; macro F1 %6; %7, 초당 %8장</translation>
    </message>
    <message>
        <source>best so far</source>
        <translation>지금까지 최고</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>경고: %1</translation>
    </message>
    <message>
        <source>finished: best macro F1 %1 in epoch %2</source>
        <translation>완료: 최고 macro F1 %1 (에폭 %2)</translation>
    </message>
    <message>
        <source>paused in epoch %1</source>
        <translation>에폭 %1에서 일시 정지</translation>
    </message>
    <message>
        <source>stopped in epoch %1</source>
        <translation>에폭 %1에서 중지</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>실패: %1</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>%1 로그</translation>
    </message>
    <message>
        <source>This run has not begun yet.</source>
        <translation>이 실행은 아직 시작하지 않았습니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>실행 폴더 열기</translation>
    </message>
</context>
<context>
    <name>lw::RunProgress</name>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Save a checkpoint and give the memory back; resume continues exactly</source>
        <translation>체크포인트를 저장하고 메모리를 반환합니다. 재개하면 정확히 이어집니다</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>End this run; its best checkpoint is kept</source>
        <translation>실행을 끝내며 최고 체크포인트는 유지됩니다</translation>
    </message>
    <message>
        <source>saving a checkpoint</source>
        <translation>체크포인트 저장 중</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>중지 중</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>에폭 %1 / %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>스텝 %1 / %2</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1장/초</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>macro F1 %1</source>
        <translation>macro F1 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n개 대기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::RunStore</name>
    <message>
        <source>This run is being trained already</source>
        <translation>이미 학습 중인 실행입니다</translation>
    </message>
    <message>
        <source>Wait until it ends, or stop it there.</source>
        <translation>끝날 때까지 기다리거나 그쪽에서 중지하세요.</translation>
    </message>
    <message>
        <source>The run&apos;s folder cannot be written</source>
        <translation>실행 폴더에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Check the free space and the folder&apos;s permissions.</source>
        <translation>여유 공간과 폴더 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The program ended before the run&apos;s first checkpoint.</source>
        <translation>첫 체크포인트 전에 프로그램이 종료되었습니다.</translation>
    </message>
    <message>
        <source>There is no run “%1”</source>
        <translation>실행 “%1”이(가) 없습니다</translation>
    </message>
    <message>
        <source>Train one first.</source>
        <translation>먼저 학습하세요.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>있는 것: %1.</translation>
    </message>
    <message>
        <source>The run is still being trained</source>
        <translation>아직 학습 중인 실행입니다</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>먼저 중지하세요.</translation>
    </message>
</context>
<context>
    <name>lw::RunTable</name>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Continue exactly where it stopped</source>
        <translation>멈춘 곳에서 정확히 이어서 학습</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Save a checkpoint and end the run</source>
        <translation>체크포인트를 저장하고 실행을 멈춤</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>End the run; its best checkpoint is kept</source>
        <translation>실행을 끝내며 최고 체크포인트는 유지</translation>
    </message>
    <message>
        <source>Use its recipe</source>
        <translation>이 레시피 사용</translation>
    </message>
    <message>
        <source>Show this run&apos;s recipe in the form</source>
        <translation>이 실행의 레시피를 양식에 표시</translation>
    </message>
    <message>
        <source>Compare recipes</source>
        <translation>레시피 비교</translation>
    </message>
    <message>
        <source>Differences between the selected runs</source>
        <translation>선택한 실행의 차이</translation>
    </message>
    <message>
        <source>Note and tags</source>
        <translation>메모와 태그</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>메모 쓰기</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>휴지통으로 이동</translation>
    </message>
    <message>
        <source>Move the run to the trash</source>
        <translation>실행을 휴지통으로 이동</translation>
    </message>
    <message>
        <source>Pseudo-label the pool</source>
        <translation>풀에 의사 라벨 붙이기</translation>
    </message>
    <message>
        <source>Predict every picture without a label and suggest its class</source>
        <translation>라벨 없는 모든 사진을 예측해 클래스를 제안합니다</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Confusion matrix and ensemble of the runs</source>
        <translation>실행의 혼동 행렬과 앙상블</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>아직 실행이 없습니다</translation>
    </message>
    <message>
        <source>Choose a recipe on the left and start it. “quick-look” tells in a minute or two whether the data teach anything.</source>
        <translation>왼쪽에서 레시피를 골라 시작하십시오. “quick-look”은 데이터에서 무엇이 학습되는지 1~2분 만에 알려 줍니다.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Epochs, warnings and the end of the run, to copy</source>
        <translation>에폭, 경고, 종료 결과. 복사할 수 있습니다</translation>
    </message>
    <message>
        <source>Export weights…</source>
        <translation>가중치 내보내기…</translation>
    </message>
    <message>
        <source>Write the best weights for timm or torchvision, with a description of classes, preprocessing and metrics</source>
        <translation>최고 가중치를 timm 또는 torchvision 형식으로 저장하고 클래스, 전처리, 지표 설명을 함께 저장합니다</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Click to sort; right-click to choose columns</source>
        <translation>클릭하면 정렬, 오른쪽 클릭하면 열 선택</translation>
    </message>
</context>
<context>
    <name>lw::RunTableModel</name>
    <message>
        <source>Queued</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Macro F1</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
</context>
<context>
    <name>lw::SafetensorsFile</name>
    <message>
        <source>Download or export the file again.</source>
        <translation>파일을 다시 내려받거나 내보내세요.</translation>
    </message>
    <message>
        <source>The tensor “%1” has the unknown type “%2”</source>
        <translation>텐서 “%1”의 자료형 “%2”을(를) 알 수 없습니다</translation>
    </message>
    <message>
        <source>The size of tensor “%1” does not agree with its shape</source>
        <translation>텐서 “%1”의 크기가 모양과 맞지 않습니다</translation>
    </message>
    <message>
        <source>The tensor “%1” ends after the end of the file, so the file is incomplete</source>
        <translation>텐서 “%1”이(가) 파일 끝을 넘어가므로 파일이 불완전합니다</translation>
    </message>
    <message>
        <source>The file is too short to hold tensors</source>
        <translation>파일이 너무 짧아 텐서가 없습니다</translation>
    </message>
    <message>
        <source>The header claims %1, more than the allowed %2, so this is not a .safetensors file</source>
        <translation>헤더가 허용 크기 %2을(를) 넘는 %1을(를) 주장하므로 .safetensors 파일이 아닙니다</translation>
    </message>
    <message>
        <source>The file ends inside its header, so it is incomplete</source>
        <translation>파일이 헤더 중간에 끝나 불완전합니다</translation>
    </message>
    <message>
        <source>The header is malformed at byte %1: %2</source>
        <translation>헤더의 %1바이트가 잘못되었습니다: %2</translation>
    </message>
    <message>
        <source>The tensor “%1” overlaps another</source>
        <translation>텐서 “%1”이(가) 다른 텐서와 겹칩니다</translation>
    </message>
    <message>
        <source>There is unexplained data before the tensor “%1”</source>
        <translation>텐서 “%1” 앞에 알 수 없는 데이터가 있습니다</translation>
    </message>
    <message>
        <source>There is unexplained data after the last tensor</source>
        <translation>마지막 텐서 뒤에 알 수 없는 데이터가 있습니다</translation>
    </message>
    <message>
        <source>There is no tensor “%1”</source>
        <translation>텐서 “%1”이(가) 없습니다</translation>
    </message>
    <message>
        <source>Text follows the end of the header</source>
        <translation>헤더 끝 뒤에 글이 더 있습니다</translation>
    </message>
    <message>
        <source>A tensor&apos;s place is not given by two numbers</source>
        <translation>텐서 위치가 두 수로 주어지지 않았습니다</translation>
    </message>
    <message>
        <source>The key “%1” is not known</source>
        <translation>알 수 없는 키 “%1”</translation>
    </message>
    <message>
        <source>The tensor “%1” lacks its type, shape or place</source>
        <translation>텐서 “%1”에 자료형, 모양 또는 위치가 없습니다</translation>
    </message>
    <message>
        <source>The name “%1” occurs twice</source>
        <translation>이름 “%1”이(가) 두 번 나옵니다</translation>
    </message>
    <message>
        <source>A value is malformed</source>
        <translation>값이 잘못되었습니다</translation>
    </message>
    <message>
        <source>A name is not UTF-8</source>
        <translation>이름이 UTF-8이 아닙니다</translation>
    </message>
    <message>
        <source>A text does not end</source>
        <translation>문자열이 끝나지 않습니다</translation>
    </message>
    <message>
        <source>An escaped character is malformed</source>
        <translation>이스케이프 문자가 잘못되었습니다</translation>
    </message>
    <message>
        <source>A size is out of range</source>
        <translation>크기가 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>A size is not a whole number</source>
        <translation>크기가 정수가 아닙니다</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>“%1”이(가) 없습니다</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>파일을 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation>여유 공간과 폴더 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The tensor “%1” cannot be written: its size or name is wrong</source>
        <translation>텐서 “%1”을(를) 저장할 수 없습니다. 크기나 이름이 잘못되었습니다</translation>
    </message>
    <message>
        <source>A tensor has more than %1 dimensions</source>
        <translation>텐서의 차원이 %1개를 넘습니다</translation>
    </message>
</context>
<context>
    <name>lw::SampleGrid</name>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
</context>
<context>
    <name>lw::ScopeBar</name>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>라벨</translation>
    </message>
    <message>
        <source>as they are now</source>
        <translation>현재 상태</translation>
    </message>
    <message>
        <source>as the data came</source>
        <translation>원본 그대로</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>집계</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>people</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Logarithmic scale: rare classes become visible beside common ones.</source>
        <translation>로그 눈금: 희귀 클래스도 흔한 클래스 옆에서 보입니다.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>before “%1”, %2</source>
        <translation>“%1” 이전, %2</translation>
    </message>
    <message>
        <source>share of images</source>
        <translation>이미지 비율</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>보고서…</translation>
    </message>
    <message>
        <source>Figures, tables, split and problems of all data as one HTML page or a PDF</source>
        <translation>모든 데이터의 수치, 표, 분할, 문제를 HTML 한 페이지나 PDF로 저장합니다</translation>
    </message>
    <message>
        <source>the same images, as the data came</source>
        <translation>같은 이미지, 원래 데이터의 레이블</translation>
    </message>
    <message>
        <source>the same images, %1</source>
        <translation>같은 이미지, %1</translation>
    </message>
    <message>
        <source>Find faces…</source>
        <translation>얼굴 찾기…</translation>
    </message>
    <message>
        <source>Finds the face in each picture and says how it is cut out; pictures with none or several are a figure here and a filter in Review</source>
        <translation>이미지마다 얼굴을 찾고 자르는 방법을 정합니다. 얼굴이 없거나 여럿인 이미지는 여기에서는 수치로, 검수에서는 필터로 볼 수 있습니다</translation>
    </message>
</context>
<context>
    <name>lw::ScorePanel</name>
    <message>
        <source>Mean of the F1 scores of the classes that occur</source>
        <translation>나타나는 클래스들의 F1 평균</translation>
    </message>
    <message>
        <source>95% interval from resampling the people 1,000 times: pictures of one person are not independent.</source>
        <translation>인물을 1,000번 재표집한 95% 구간입니다. 한 인물의 사진들은 서로 독립이 아닙니다.</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>macro F1</translation>
    </message>
    <message>
        <source>no labels to measure by</source>
        <translation>측정할 라벨 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2, %n people</source>
        <translation>
            <numerusform>%1 – %2, 인물 %n명</numerusform>
        </translation>
    </message>
    <message>
        <source>interval is being computed…</source>
        <translation>구간 계산 중…</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Share of images that are right</source>
        <translation>맞힌 이미지의 비율</translation>
    </message>
    <message>
        <source>weighted F1</source>
        <translation>가중 F1</translation>
    </message>
    <message>
        <source>Mean of F1 weighted by the class&apos;s images</source>
        <translation>클래스 이미지 수로 가중한 F1 평균</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>균형 정확도</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>클래스 재현율의 평균</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>로그 손실</translation>
    </message>
    <message>
        <source>Mean of −log of the true class&apos;s probability</source>
        <translation>정답 클래스 확률의 −log 평균</translation>
    </message>
    <message>
        <source>calibration error</source>
        <translation>보정 오차</translation>
    </message>
    <message>
        <source>Expected calibration error over 15 bins of confidence</source>
        <translation>신뢰도 15구간의 기대 보정 오차(ECE)</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Images with a known class</source>
        <translation>클래스를 아는 이미지</translation>
    </message>
    <message numerus="yes">
        <source>%n people: too few to say</source>
        <translation>
            <numerusform>인물 %n명: 판단하기에 너무 적음</numerusform>
        </translation>
    </message>
    <message>
        <source>95% interval by person: %1 – %2</source>
        <translation>인물 단위 95% 구간: %1 – %2</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>accuracy of %1</source>
        <translation>%1 정확도</translation>
    </message>
    <message>
        <source>Of the %1 images whose %2 is known</source>
        <translation>%2이(가) 알려진 이미지 %1장 기준</translation>
    </message>
</context>
<context>
    <name>lw::SearchField</name>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>lw::Split</name>
    <message>
        <source>%1: %2 of %3 people are held out for validation instead of %4; the group is small</source>
        <translation>%1: 그룹이 작아 인물 %3명 중 %4명이 아니라 %2명을 검증용으로 뺐습니다</translation>
    </message>
    <message>
        <source>No labelled picture tells all of %1, so the people held out measure no class, and a run has no macro F1. Known are: %2.</source>
        <translation>%1을(를) 모두 알 수 있는 라벨 이미지가 없어 검증 인물로 클래스를 평가할 수 없고 실행의 macro F1도 없습니다. 알려진 속성: %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>To hold people out by what is known, write validation: {group: [%1], people_per_group: %2} into project.yaml.</source>
        <translation>알려진 속성으로 검증 인물을 나누려면 project.yaml에 validation: {group: [%1], people_per_group: %2}를 적으세요.</translation>
    </message>
    <message>
        <source>Review some pictures until their class is complete, or add a data set with complete labels.</source>
        <translation>일부 이미지를 검수해 클래스를 완성하거나, 라벨이 완전한 데이터셋을 추가하세요.</translation>
    </message>
</context>
<context>
    <name>lw::SplitPanel</name>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Under 10 people a score of the class says little.</source>
        <translation>인물이 10명 미만이면 그 클래스의 점수는 큰 의미가 없습니다.</translation>
    </message>
    <message>
        <source>Nobody is on both sides: %1 people to train on, %2 held out.</source>
        <translation>양쪽에 겹치는 인물 없음: 학습 %1명, 검증 %2명.</translation>
    </message>
    <message>
        <source>train: images</source>
        <translation>학습: 이미지</translation>
    </message>
    <message>
        <source>Images to train on</source>
        <translation>학습용 이미지</translation>
    </message>
    <message>
        <source>people</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>People to train on</source>
        <translation>학습용 인물</translation>
    </message>
    <message>
        <source>held out: images</source>
        <translation>검증: 이미지</translation>
    </message>
    <message>
        <source>Images held out</source>
        <translation>검증용 이미지</translation>
    </message>
    <message>
        <source>Hold people out by %1…</source>
        <translation>%1 기준으로 검증 인물 뽑기…</translation>
    </message>
    <message numerus="yes">
        <source>%n people of each group, drawn by what the labels tell</source>
        <translation>
            <numerusform>라벨로 알 수 있는 속성으로 나눈 그룹마다 %n명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::StateDict</name>
    <message>
        <source>Tensors of the type %1 cannot be written as .safetensors</source>
        <translation>자료형 %1의 텐서는 .safetensors로 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Choose the file that was written for this network.</source>
        <translation>이 네트워크용으로 저장된 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The tensor “%1” has another shape</source>
        <translation>텐서 “%1”의 모양이 다릅니다</translation>
    </message>
    <message>
        <source>The file holds tensors that the network does not have</source>
        <translation>네트워크에 없는 텐서가 파일에 있습니다</translation>
    </message>
</context>
<context>
    <name>lw::SteppedTraining</name>
    <message>
        <source>The project has no pool to label</source>
        <translation>프로젝트에 라벨을 붙일 풀이 없습니다</translation>
    </message>
    <message>
        <source>Add a pool data set, or choose a recipe that needs none.</source>
        <translation>풀 데이터셋을 추가하거나 풀이 필요 없는 레시피를 고르세요.</translation>
    </message>
    <message>
        <source>The recipe waits for you: review the suggestions, then resume it on the Train page.</source>
        <translation>레시피가 기다립니다. 제안을 검수한 뒤 학습 페이지에서 재개하세요.</translation>
    </message>
    <message>
        <source>The labels cannot be written</source>
        <translation>라벨을 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Pseudo-labels of %1</source>
        <translation>%1의 의사 라벨</translation>
    </message>
</context>
<context>
    <name>lw::StepsLabel</name>
    <message>
        <source>%1: the run of “%2” labels the pool</source>
        <translation>%1: “%2”의 실행이 풀에 라벨을 붙입니다</translation>
    </message>
    <message>
        <source>%1: you look at the suggestions, then resume the run</source>
        <translation>%1: 제안을 검수한 뒤 실행을 재개합니다</translation>
    </message>
    <message>
        <source>%1: the recipe as it is</source>
        <translation>%1: 레시피 그대로</translation>
    </message>
</context>
<context>
    <name>lw::Submission</name>
    <message numerus="yes">
        <source>%n image(s) of the evaluation set have no prediction: %1</source>
        <translation>
            <numerusform>평가 데이터셋의 이미지 %n장에 예측이 없습니다: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair or replace these images, then predict the evaluation set again.</source>
        <translation>이 이미지를 고치거나 바꾼 뒤 평가 데이터셋을 다시 예측하세요.</translation>
    </message>
    <message>
        <source>The submission could not be written: %1</source>
        <translation>제출 파일을 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>다른 폴더를 고르거나 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>The submission could not be read: %1</source>
        <translation>제출 파일을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>A row is not an image and a class from 0 to %1</source>
        <translation>이미지와 0~%1 클래스로 된 행이 아닙니다</translation>
    </message>
    <message>
        <source>Correct the row, or choose another file.</source>
        <translation>행을 고치거나 다른 파일을 고르세요.</translation>
    </message>
</context>
<context>
    <name>lw::SubmissionDialog</name>
    <message>
        <source>All %1 images of the evaluation set have a class.</source>
        <translation>평가 데이터셋의 이미지 %1장 모두에 클래스가 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have no prediction, such as %1. Repair or replace them, then predict again.</source>
        <translation>
            <numerusform>%1 등 이미지 %n장에 예측이 없습니다. 고치거나 바꾼 뒤 다시 예측하세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n predicted image(s) are not in the evaluation table and are left out.</source>
        <translation>
            <numerusform>예측한 이미지 %n장이 평가 표에 없어 제외합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No image is predicted as %1.</source>
        <translation>%1(으)로 예측한 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Write submission</source>
        <translation>제출 파일 쓰기</translation>
    </message>
    <message>
        <source>Predicted classes</source>
        <translation>예측 클래스</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Difference to an earlier one</source>
        <translation>이전 파일과의 차이</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>비교 대상…</translation>
    </message>
    <message>
        <source>An earlier submission.csv: images with another class are shown</source>
        <translation>이전 submission.csv: 클래스가 달라진 이미지를 보여 줍니다</translation>
    </message>
    <message>
        <source>Choose an earlier submission to see which images have another class now.</source>
        <translation>이전 제출 파일을 고르면 클래스가 달라진 이미지를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Earlier submission</source>
        <translation>이전 제출 파일</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have another class than in %1, %2 the same.</source>
        <translation>
            <numerusform>이미지 %n장의 클래스가 %1과(와) 다르고 %2장은 같습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were not in it.</source>
        <translation>
            <numerusform>이미지 %n장은 이전 파일에 없었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are only in it.</source>
        <translation>
            <numerusform>이미지 %n장은 이전 파일에만 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>No image has another class.</source>
        <translation>클래스가 달라진 이미지가 없습니다.</translation>
    </message>
</context>
<context>
    <name>lw::SyntheticProject</name>
    <message>
        <source>The file could not be written</source>
        <translation>파일을 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the folder.</source>
        <translation>여유 공간과 폴더 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Writing pictures</source>
        <translation>사진을 저장하는 중</translation>
    </message>
    <message>
        <source>A bench project needs at least 100 samples of 32 x 32 pixels</source>
        <translation>벤치 프로젝트에는 32 x 32픽셀 이상의 샘플이 100개 이상 필요합니다</translation>
    </message>
    <message>
        <source>Ask for more samples or a larger photo.</source>
        <translation>샘플 수나 사진 크기를 늘리세요.</translation>
    </message>
    <message>
        <source>There is a project in this folder already</source>
        <translation>이 폴더에 이미 프로젝트가 있습니다</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>다른 폴더를 고르세요.</translation>
    </message>
</context>
<context>
    <name>lw::TableOfImages</name>
    <message>
        <source>The file name is empty; the row is set aside</source>
        <translation>파일 이름이 비어 있어 행을 제외했습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a picture of this data set; the row is set aside</source>
        <translation>&quot;%1&quot;은(는) 이 데이터셋의 사진 이름이 아니어서 행을 제외했습니다</translation>
    </message>
    <message>
        <source>Correct the name in the table.</source>
        <translation>표의 이름을 고치세요.</translation>
    </message>
    <message>
        <source>%1 is called %2 on disk; it is used</source>
        <translation>%1의 디스크 이름은 %2이며 그것을 사용합니다</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>조치할 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is there as %2; it is used</source>
        <translation>%1이(가) %2(으)로 있어 그것을 사용합니다</translation>
    </message>
    <message>
        <source>There is no picture %1; the row is set aside</source>
        <translation>사진 %1이(가) 없어 행을 제외했습니다</translation>
    </message>
    <message>
        <source>Put the picture back, or remove the row.</source>
        <translation>사진을 되돌려 놓거나 행을 지우세요.</translation>
    </message>
    <message>
        <source>The row repeats line %1 (%2); it is counted once</source>
        <translation>%1행(%2)이 반복되어 한 번만 셉니다</translation>
    </message>
    <message>
        <source>The row describes %2 again and differs from line %1, which is used</source>
        <translation>%2이(가) 다시 나오며 %1행과 다릅니다. %1행을 사용합니다</translation>
    </message>
    <message>
        <source>Remove one of the two rows.</source>
        <translation>두 행 중 하나를 지우세요.</translation>
    </message>
    <message>
        <source>The picture has no row in %1; it is left out</source>
        <translation>%1에 이 사진의 행이 없어 제외했습니다</translation>
    </message>
    <message>
        <source>Add its row, or move the picture away.</source>
        <translation>행을 추가하거나 사진을 옮기세요.</translation>
    </message>
</context>
<context>
    <name>lw::Taxonomy</name>
    <message>
        <source>An attribute has no name</source>
        <translation>이름 없는 속성이 있습니다</translation>
    </message>
    <message>
        <source>The attribute %1 needs at least two values</source>
        <translation>속성 %1에는 값이 두 개 이상 필요합니다</translation>
    </message>
    <message>
        <source>The attribute %1 has more than 127 values</source>
        <translation>속성 %1의 값이 127개를 넘습니다</translation>
    </message>
    <message>
        <source>The attribute %1 has an empty value</source>
        <translation>속성 %1에 빈 값이 있습니다</translation>
    </message>
    <message>
        <source>The attribute %1 has the value %2 twice</source>
        <translation>속성 %1에 값 %2이(가) 두 번 있습니다</translation>
    </message>
    <message>
        <source>The attribute %1 needs one bound less than it has values</source>
        <translation>속성 %1의 경계 수는 값의 수보다 하나 적어야 합니다</translation>
    </message>
    <message>
        <source>The bounds of the attribute %1 do not ascend</source>
        <translation>속성 %1의 경계가 오름차순이 아닙니다</translation>
    </message>
    <message>
        <source>Correct taxonomy.attributes in project.yaml.</source>
        <translation>project.yaml의 taxonomy.attributes를 고치세요.</translation>
    </message>
    <message>
        <source>The taxonomy has no attribute</source>
        <translation>분류 체계에 속성이 없습니다</translation>
    </message>
    <message>
        <source>The taxonomy has more than %1 attributes</source>
        <translation>분류 체계의 속성이 %1개를 넘습니다</translation>
    </message>
    <message>
        <source>Two attributes are called %1</source>
        <translation>%1이라는 속성이 두 개 있습니다</translation>
    </message>
    <message>
        <source>The taxonomy has more than %1 classes</source>
        <translation>분류 체계의 클래스가 %1개를 넘습니다</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>lw::ThresholdsPopup</name>
    <message>
        <source>All classes</source>
        <translation>모든 클래스</translation>
    </message>
</context>
<context>
    <name>lw::ThumbnailCache</name>
    <message>
        <source>The thumbnail could not be encoded</source>
        <translation>썸네일을 인코딩할 수 없습니다</translation>
    </message>
    <message>
        <source>The thumbnail could not be made: %1</source>
        <translation>썸네일을 만들 수 없습니다: %1</translation>
    </message>
</context>
<context>
    <name>lw::ThumbnailLoader</name>
    <message>
        <source>The thumbnail cannot be read.</source>
        <translation>썸네일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Delete the folder cache/thumbnails.</source>
        <translation>cache/thumbnails 폴더를 지우세요.</translation>
    </message>
</context>
<context>
    <name>lw::TorchFile</name>
    <message>
        <source>Nothing was loaded. Use the file from its publisher&apos;s page, or a .safetensors file of the same weights.</source>
        <translation>아무것도 불러오지 않았습니다. 배포처의 파일이나 같은 가중치의 .safetensors 파일을 쓰세요.</translation>
    </message>
    <message>
        <source>The file nests its contents endlessly</source>
        <translation>내용이 끝없이 중첩된 파일입니다</translation>
    </message>
    <message>
        <source>The file claims impossible sizes</source>
        <translation>불가능한 크기를 주장하는 파일입니다</translation>
    </message>
    <message>
        <source>The data “%1” has %2 bytes where the list of tensors says %3</source>
        <translation>데이터 “%1”은(는) %2바이트인데 텐서 목록에는 %3바이트로 적혀 있습니다</translation>
    </message>
    <message>
        <source>The tensor “%1” reaches beyond the data it is a view of</source>
        <translation>텐서 “%1”이(가) 데이터 범위를 벗어납니다</translation>
    </message>
    <message>
        <source>The file is incomplete: tensor data are missing</source>
        <translation>파일이 불완전합니다. 텐서 데이터가 없습니다</translation>
    </message>
    <message>
        <source>Unexplained data follow the tensors</source>
        <translation>텐서 뒤에 알 수 없는 데이터가 있습니다</translation>
    </message>
    <message>
        <source>This is a TorchScript program, not a file of weights</source>
        <translation>가중치 파일이 아니라 TorchScript 프로그램입니다</translation>
    </message>
    <message>
        <source>This is a NumPy archive, not a PyTorch file</source>
        <translation>PyTorch 파일이 아니라 NumPy 아카이브입니다</translation>
    </message>
    <message>
        <source>This zip file was not written by torch.save</source>
        <translation>torch.save로 저장한 zip 파일이 아닙니다</translation>
    </message>
    <message>
        <source>The file was written by a big-endian machine</source>
        <translation>빅 엔디언 기기에서 저장한 파일입니다</translation>
    </message>
    <message>
        <source>The file was not written by torch.save</source>
        <translation>torch.save로 저장한 파일이 아닙니다</translation>
    </message>
    <message>
        <source>The data of a tensor are missing</source>
        <translation>텐서의 데이터가 없습니다</translation>
    </message>
    <message>
        <source>Its list of tensors is larger than weights need</source>
        <translation>텐서 목록이 가중치에 필요한 것보다 큽니다</translation>
    </message>
</context>
<context>
    <name>lw::TrainPage</name>
    <message>
        <source>from-explore</source>
        <translation>탐색에서-가져옴</translation>
    </message>
    <message>
        <source>Open or make a project first.</source>
        <translation>먼저 프로젝트를 열거나 만드세요.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 실패: %2</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>학습 시작</translation>
    </message>
    <message>
        <source>Pause the run that trains, or resume the selected one</source>
        <translation>학습 중인 실행 일시 정지, 또는 선택한 실행 재개</translation>
    </message>
    <message>
        <source>Stop the run that trains</source>
        <translation>학습 중인 실행 중지</translation>
    </message>
    <message>
        <source>Next run in the table</source>
        <translation>표의 다음 실행</translation>
    </message>
    <message>
        <source>Previous run in the table</source>
        <translation>표의 이전 실행</translation>
    </message>
    <message>
        <source>Search the recipe&apos;s options</source>
        <translation>레시피 옵션 검색</translation>
    </message>
    <message>
        <source>finetune</source>
        <translation>finetune</translation>
    </message>
</context>
<context>
    <name>lw::TrainingQueue</name>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>에폭 %1 / %2</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>%1 학습</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>열린 프로젝트가 없습니다.</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>먼저 프로젝트를 여세요.</translation>
    </message>
    <message>
        <source>%1 trained on %2, which is not here now: it goes on with the best device there is.</source>
        <translation>%1은(는) 지금 없는 %2에서 학습했습니다. 쓸 수 있는 가장 좋은 장치로 이어 갑니다.</translation>
    </message>
</context>
<context>
    <name>lw::TriedPool</name>
    <message>
        <source>The face could not be added to the pool: %1</source>
        <translation>얼굴을 풀에 추가할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the free space and that the project&apos;s folder can be written.</source>
        <translation>여유 공간과 프로젝트 폴더의 쓰기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>폴더를 만들 수 없습니다</translation>
    </message>
</context>
<context>
    <name>lw::TryPage</name>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>클립보드에 그림이 없습니다.</translation>
    </message>
    <message>
        <source>Copy a picture, then paste again.</source>
        <translation>그림을 복사한 뒤 다시 붙여넣으세요.</translation>
    </message>
    <message>
        <source>Face %1: %2 (%3 %)</source>
        <translation>얼굴 %1: %2 (%3 %)</translation>
    </message>
    <message>
        <source>Open a project to try its runs</source>
        <translation>프로젝트를 열면 실행을 체험할 수 있습니다</translation>
    </message>
    <message>
        <source>A run that was trained in the project says what it sees on your own photos or in the webcam.</source>
        <translation>프로젝트에서 학습한 실행이 내 사진이나 웹캠에서 본 것을 알려 줍니다.</translation>
    </message>
    <message>
        <source>There is no trained run yet</source>
        <translation>학습된 실행이 아직 없습니다</translation>
    </message>
    <message>
        <source>Train one first; it can be tried as soon as its first epoch is done.</source>
        <translation>먼저 학습하세요. 첫 에폭이 끝나는 즉시 체험할 수 있습니다.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>학습 페이지로</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>사진을 읽는 중</translation>
    </message>
    <message>
        <source>Drop a photo or a folder here</source>
        <translation>사진이나 폴더를 여기에 놓으세요</translation>
    </message>
    <message>
        <source>The first picture takes longer: the run&apos;s network is loaded.</source>
        <translation>첫 사진은 네트워크를 불러오느라 더 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Or paste a picture from the clipboard, or switch on the webcam. Photos are only read, never changed or kept.</source>
        <translation>클립보드에서 붙여넣거나 웹캠을 켤 수도 있습니다. 사진은 읽기만 하며 바꾸거나 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>사진 열기…</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>%1 체험</translation>
    </message>
    <message>
        <source>There are no pictures in what was opened.</source>
        <translation>연 항목에 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a photo, or a folder with photos.</source>
        <translation>사진이나 사진이 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>사진 열기</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>사진 (%1)</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>사진 폴더 열기</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>클립보드</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Webcam</source>
        <translation>웹캠</translation>
    </message>
    <message>
        <source>Save the picture with its labels</source>
        <translation>라벨을 넣어 사진 저장</translation>
    </message>
    <message>
        <source>%1 labelled.png</source>
        <translation>%1 라벨.png</translation>
    </message>
    <message>
        <source>This would replace the photo itself.</source>
        <translation>원본 사진을 덮어쓰게 됩니다.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation>사진을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another folder, or free space.</source>
        <translation>다른 폴더를 고르거나 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 저장됨</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>놓은 사진</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>텍스트 복사</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>사진 저장…</translation>
    </message>
    <message>
        <source>Opened photos</source>
        <translation>연 사진</translation>
    </message>
    <message>
        <source>Yellow: what speaks for the label (Grad-CAM).</source>
        <translation>노랑: 이 라벨을 뒷받침하는 부분(Grad-CAM).</translation>
    </message>
    <message>
        <source>Yellow: what the network attended to (attention rollout).</source>
        <translation>노랑: 네트워크가 주목한 부분(attention rollout).</translation>
    </message>
    <message>
        <source>Ensemble: %1</source>
        <translation>앙상블: %1</translation>
    </message>
    <message>
        <source>Face %1 of %2: %3</source>
        <translation>얼굴 %1/%2: %3</translation>
    </message>
    <message>
        <source>Videos (%1)</source>
        <translation>동영상 (%1)</translation>
    </message>
    <message>
        <source>%1 pictures a second, %2 ms each</source>
        <translation>초당 %1장, 장당 %2 ms</translation>
    </message>
    <message>
        <source>Run or ensemble that reads the picture</source>
        <translation>이미지를 읽을 실행 또는 앙상블</translation>
    </message>
    <message>
        <source>Faces by</source>
        <translation>얼굴 검출기</translation>
    </message>
    <message>
        <source>Detector that finds the faces</source>
        <translation>얼굴을 찾는 검출기</translation>
    </message>
    <message>
        <source>As trained</source>
        <translation>학습할 때와 같게</translation>
    </message>
    <message>
        <source>What the run&apos;s faces were cut with, or the Haar cascade.</source>
        <translation>실행의 얼굴을 자를 때 쓴 검출기, 없으면 Haar 캐스케이드.</translation>
    </message>
    <message>
        <source>Haar cascade</source>
        <translation>Haar 캐스케이드</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>왜?</translation>
    </message>
    <message>
        <source>Shows where the network looked in the chosen face</source>
        <translation>선택한 얼굴에서 네트워크가 본 곳을 보여 줍니다</translation>
    </message>
    <message>
        <source>Add to the pool</source>
        <translation>풀에 추가</translation>
    </message>
    <message>
        <source>Keeps the chosen face in the project as a new picture to label</source>
        <translation>선택한 얼굴을 라벨링할 새 이미지로 프로젝트에 남깁니다</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>표 저장…</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>아직 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Save the faces as a table</source>
        <translation>얼굴을 표로 저장</translation>
    </message>
    <message>
        <source>%1 faces.csv</source>
        <translation>%1 얼굴.csv</translation>
    </message>
    <message>
        <source>Where the network looked</source>
        <translation>네트워크가 본 곳</translation>
    </message>
    <message>
        <source>Add the face to the pool</source>
        <translation>얼굴을 풀에 추가</translation>
    </message>
    <message>
        <source>Added to the pool “tried”. It is in Review once the folders are scanned again (F5).</source>
        <translation>풀 “tried”에 추가했습니다. 폴더를 다시 스캔하면(F5) 검토에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>lw::UndoToast</name>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>lw::UtkFaceFormat</name>
    <message>
        <source>The name is not age_gender_race_date: %1; the picture is left out</source>
        <translation>이름이 age_gender_race_date 형식이 아닙니다: %1. 이 이미지는 제외됩니다</translation>
    </message>
    <message>
        <source>The name is not age_gender_race_date: %1; the picture is kept, its gender is unknown</source>
        <translation>이름이 age_gender_race_date 형식이 아닙니다: %1. 이미지는 유지되고 성별은 알 수 없음으로 둡니다</translation>
    </message>
    <message>
        <source>Rename the picture, or label it in Review.</source>
        <translation>이미지 이름을 바꾸거나 검수에서 라벨링하세요.</translation>
    </message>
    <message>
        <source>it has %1 fields instead of 4</source>
        <translation>필드가 4개가 아니라 %1개입니다</translation>
    </message>
    <message>
        <source>the gender &quot;%1&quot; is neither 0 nor 1</source>
        <translation>성별 &quot;%1&quot;이(가) 0도 1도 아닙니다</translation>
    </message>
    <message>
        <source>UTKFace names (age_gender_race_date)</source>
        <translation>UTKFace 이름(age_gender_race_date)</translation>
    </message>
    <message>
        <source>non-commercial research only; the pictures remain their owners&apos;</source>
        <translation>비상업 연구용. 사진의 권리는 소유자에게 있음</translation>
    </message>
    <message>
        <source>file names like 26_0_3_20170119181140.jpg</source>
        <translation>26_0_3_20170119181140.jpg 같은 파일 이름</translation>
    </message>
</context>
<context>
    <name>lw::ViewsMenu</name>
    <message>
        <source>No saved views yet</source>
        <translation>저장된 보기가 아직 없습니다</translation>
    </message>
    <message>
        <source>Save filter and order…</source>
        <translation>필터와 순서 저장…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>보기 저장</translation>
    </message>
    <message>
        <source>Name of this filter and order</source>
        <translation>이 필터와 순서의 이름</translation>
    </message>
</context>
<context>
    <name>lw::WallBar</name>
    <message>
        <source>Leave  Esc</source>
        <translation>나가기  Esc</translation>
    </message>
    <message>
        <source>The class on the wall</source>
        <translation>모아보기에 표시할 클래스</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>class, number of pictures</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Wrong ones</source>
        <translation>틀린 사진</translation>
    </message>
    <message>
        <source>Recap</source>
        <translation>되돌아보기</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>모아보기</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n picture(s) you marked: give each its right label.</source>
        <translation>
            <numerusform>표시한 사진 %n장만 보입니다. 각각 올바른 라벨을 붙이세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the wall  Enter</source>
        <translation>모아보기로 돌아가기  Enter</translation>
    </message>
    <message numerus="yes">
        <source>Your latest %n decision(s) for this class. Click (or Space) what is wrong.</source>
        <translation>
            <numerusform>이 클래스에 대한 최근 결정 %n건입니다. 틀린 것을 클릭(또는 Space)하세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %n  Enter</source>
        <translation>
            <numerusform>%n장 다시 라벨링  Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>Next class  Enter</source>
        <translation>다음 클래스  Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), surest first, that the model calls this. Click (or Space) the wrong ones.</source>
        <translation>
            <numerusform>모델이 이 클래스로 예측한 사진 %n장(확실한 순)입니다. 틀린 것을 클릭(또는 Space)하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept %1, relabel %2  Enter</source>
        <translation>%1장 승인, %2장 다시 라벨링  Enter</translation>
    </message>
    <message>
        <source>Accept all %1  Enter</source>
        <translation>%1장 모두 승인  Enter</translation>
    </message>
</context>
<context>
    <name>lw::Weights</name>
    <message>
        <source>%1: %2 tensors loaded, %3 replaced, %4 missing, %5 unexpected.</source>
        <translation>%1: 텐서 %2개 불러옴, %3개 교체, %4개 없음, %5개 예상 밖.</translation>
    </message>
    <message>
        <source>The tensors (%1, …) are of no network known here</source>
        <translation>알려진 네트워크의 텐서가 아닙니다(%1, …)</translation>
    </message>
    <message>
        <source>Use a file of timm or torchvision for one of the networks listed.</source>
        <translation>목록에 있는 네트워크의 timm 또는 torchvision 파일을 쓰세요.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>파일을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The description cannot be written: %1</source>
        <translation>설명 파일을 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The weights cannot be brought in: %1</source>
        <translation>가중치를 설치할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation>여유 공간과 폴더 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The folder of weights cannot be made</source>
        <translation>가중치 폴더를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>The file changed since it was brought in: its SHA-256 is another</source>
        <translation>설치한 뒤 파일이 바뀌었습니다. SHA-256이 다릅니다</translation>
    </message>
    <message>
        <source>Bring it in again from the publisher&apos;s page.</source>
        <translation>배포처 페이지에서 다시 받아 설치하세요.</translation>
    </message>
    <message>
        <source>The weights are of another network: %1 of %2 tensors are missing or have another shape, the first is “%3”</source>
        <translation>다른 네트워크의 가중치입니다. 텐서 %2개 중 %1개가 없거나 모양이 다르며 첫 번째는 “%3”입니다</translation>
    </message>
    <message>
        <source>Choose the network that the file is for, or another file.</source>
        <translation>파일에 맞는 네트워크나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The file holds none of MTCNN&apos;s three networks</source>
        <translation>이 파일에는 MTCNN의 세 신경망이 하나도 없습니다</translation>
    </message>
    <message>
        <source>Choose pnet.pt, rnet.pt and onet.pt of facenet-pytorch.</source>
        <translation>facenet-pytorch의 pnet.pt, rnet.pt, onet.pt를 고르세요.</translation>
    </message>
</context>
<context>
    <name>lw::WeightsDetails</name>
    <message>
        <source>Installed</source>
        <translation>설치됨</translation>
    </message>
    <message>
        <source>None yet. Open a page below in a browser, download the file, and drop it here. This program fetches nothing by itself.</source>
        <translation>아직 없습니다. 아래 페이지를 브라우저에서 열어 파일을 내려받은 뒤 여기에 놓으세요. 이 프로그램은 스스로 아무것도 내려받지 않습니다.</translation>
    </message>
    <message>
        <source>Public files that fit</source>
        <translation>맞는 공개 파일</translation>
    </message>
    <message>
        <source>Face detector of the Try page and of cropping</source>
        <translation>시험 페이지와 얼굴 자르기에 쓰는 얼굴 검출기</translation>
    </message>
    <message>
        <source>%1, input %2 px, %3 million parameters, %4 GFLOP for an image</source>
        <translation>%1, 입력 %2 px, 파라미터 %3백만 개, 이미지당 %4 GFLOP</translation>
    </message>
    <message>
        <source>%1, %2, licence %3</source>
        <translation>%1, %2, 라이선스 %3</translation>
    </message>
    <message>
        <source>%1: %2, %3, licence %4</source>
        <translation>%1: %2, %3, 라이선스 %4</translation>
    </message>
    <message>
        <source>Trained on %1. Input mean %2, deviation %3</source>
        <translation>학습 데이터: %1. 입력 평균 %2, 표준편차 %3</translation>
    </message>
    <message>
        <source>Copy the address of the publisher&apos;s page</source>
        <translation>배포자 페이지 주소 복사</translation>
    </message>
    <message>
        <source>%1, brought in from %2</source>
        <translation>%1, 원본 파일 %2</translation>
    </message>
    <message>
        <source>Not complete: %1 must be brought in, too.</source>
        <translation>불완전함: %1도 가져와야 합니다.</translation>
    </message>
    <message>
        <source>The check sum is the one in the publisher&apos;s file name.</source>
        <translation>체크섬이 배포자 파일 이름의 값과 같습니다.</translation>
    </message>
    <message>
        <source>The check sum is another than the one in the publisher&apos;s file name: download the file again.</source>
        <translation>체크섬이 배포자 파일 이름의 값과 다릅니다. 파일을 다시 내려받으세요.</translation>
    </message>
    <message>
        <source>Copy the SHA-256 of the file</source>
        <translation>파일의 SHA-256 복사</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 검사</translation>
    </message>
    <message>
        <source>Whether the file is still what was brought in</source>
        <translation>가져온 뒤로 파일이 바뀌지 않았는지 검사합니다</translation>
    </message>
</context>
<context>
    <name>lw::WeightsDialog</name>
    <message>
        <source>Weights of networks</source>
        <translation>신경망 가중치</translation>
    </message>
    <message>
        <source>Search networks</source>
        <translation>신경망 검색</translation>
    </message>
    <message>
        <source>Drop weights here: .safetensors, .pth or .pt of a network, or a face detector&apos;s files. They are checked first, and never executed.</source>
        <translation>가중치를 여기에 놓으세요: 신경망의 .safetensors, .pth, .pt 또는 얼굴 검출기 파일. 먼저 검사하며 절대 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>Bring in weights</source>
        <translation>가중치 가져오기</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.onnx);;All files (*)</source>
        <translation>가중치 (*.safetensors *.pth *.pt *.onnx);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Installed files lie in %1.</source>
        <translation>설치된 파일 위치: %1</translation>
    </message>
    <message>
        <source>Bring in %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>%1 is installed for %2.</source>
        <translation>%1을(를) %2용으로 설치했습니다.</translation>
    </message>
    <message>
        <source>%1 is in. %2 still needs %3.</source>
        <translation>%1을(를) 가져왔습니다. %2에는 아직 %3이(가) 필요합니다.</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 검사</translation>
    </message>
    <message>
        <source>%1 is as it was brought in.</source>
        <translation>%1은(는) 가져온 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>lw::WeightsFile</name>
    <message>
        <source>The file is empty</source>
        <translation>파일이 비어 있습니다</translation>
    </message>
    <message>
        <source>This is an ONNX model, which holds a program, not named weights</source>
        <translation>이름 있는 가중치가 아니라 프로그램을 담은 ONNX 모델입니다</translation>
    </message>
    <message>
        <source>This is only a pointer of Git LFS, the weights themselves are missing</source>
        <translation>Git LFS 포인터일 뿐 가중치가 없습니다</translation>
    </message>
    <message>
        <source>This is a web page that was saved in place of the weights</source>
        <translation>가중치 대신 저장된 웹 페이지입니다</translation>
    </message>
    <message>
        <source>This is an HDF5 file of TensorFlow or Keras</source>
        <translation>TensorFlow 또는 Keras의 HDF5 파일입니다</translation>
    </message>
    <message>
        <source>This is another kind of file, not weights of PyTorch</source>
        <translation>PyTorch 가중치가 아닌 다른 종류의 파일입니다</translation>
    </message>
    <message>
        <source>Choose a .safetensors, .pth or .pt file of the network.</source>
        <translation>네트워크의 .safetensors, .pth 또는 .pt 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The file holds no tensors</source>
        <translation>파일에 텐서가 없습니다</translation>
    </message>
</context>
<context>
    <name>lw::WelcomePage</name>
    <message>
        <source>A folder of images becomes a new project. A project folder is opened. Nothing is copied or changed in your folders.</source>
        <translation>이미지 폴더는 새 프로젝트가 되고 프로젝트 폴더는 바로 열립니다. 원본 폴더는 복사하거나 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>From raw folders to reviewed labels and a calibrated ensemble.</source>
        <translation>원본 폴더에서 검수된 라벨과 보정된 앙상블까지.</translation>
    </message>
    <message>
        <source>Drop a data set or a project here</source>
        <translation>데이터셋이나 프로젝트를 여기에 놓으세요</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 여는 중…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>최근 프로젝트</translation>
    </message>
    <message>
        <source>Open this project</source>
        <translation>이 프로젝트 열기</translation>
    </message>
    <message>
        <source>This folder is not there at the moment.</source>
        <translation>지금은 이 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Remove from this list; the project itself stays</source>
        <translation>목록에서만 제거하고 프로젝트는 유지합니다</translation>
    </message>
</context>
<context>
    <name>lw::WhatIfPanel</name>
    <message>
        <source>no class weights</source>
        <translation>클래스 가중치 없음</translation>
    </message>
    <message>
        <source>inverse frequency</source>
        <translation>빈도의 역수</translation>
    </message>
    <message>
        <source>largest over own count</source>
        <translation>최대 개수 ÷ 개수</translation>
    </message>
    <message>
        <source>effective number</source>
        <translation>유효 개수</translation>
    </message>
    <message>
        <source>β of the effective number: closer to 1 weighs rare classes more</source>
        <translation>유효 개수의 β: 1에 가까울수록 희귀 클래스의 비중이 커집니다</translation>
    </message>
    <message>
        <source>every image once</source>
        <translation>모든 이미지 한 번씩</translation>
    </message>
    <message>
        <source>rare classes more often</source>
        <translation>희귀 클래스 더 자주</translation>
    </message>
    <message>
        <source>repeat factor</source>
        <translation>반복 계수</translation>
    </message>
    <message>
        <source>0 leaves the data as they are, 1 shows all classes equally often; for the repeat factor: the share below which a class is repeated</source>
        <translation>0은 데이터 그대로, 1은 모든 클래스를 같은 빈도로 보여 줍니다. 반복 계수에서는 반복을 시작하는 기준 비율입니다</translation>
    </message>
    <message>
        <source>Use in a recipe</source>
        <translation>레시피에 사용</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Factor of the loss</source>
        <translation>손실 배율</translation>
    </message>
    <message>
        <source>per epoch</source>
        <translation>에폭당</translation>
    </message>
    <message>
        <source>Images of this class shown in one epoch</source>
        <translation>한 에폭에 보이는 이 클래스의 이미지</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>How often one image is shown per epoch</source>
        <translation>에폭당 한 이미지가 보이는 횟수</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <source>There is no labelled image to train on.</source>
        <translation>학습할 라벨 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>One epoch shows %1 images.</source>
        <translation>한 에폭에 이미지 %1장을 봅니다.</translation>
    </message>
    <message>
        <source>Each image of %1 is shown %2 times.</source>
        <translation>%1의 이미지는 각각 %2번 보입니다.</translation>
    </message>
    <message>
        <source>That often, it will be learned by heart: choose less, or augment more.</source>
        <translation>이렇게 자주 보면 외우게 됩니다. 강도를 낮추거나 증강을 늘리세요.</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>focal</source>
        <translation>Focal</translation>
    </message>
    <message>
        <source>no pseudo-labels</source>
        <translation>의사 레이블 없음</translation>
    </message>
    <message>
        <source>pseudo-labels from</source>
        <translation>의사 레이블, 신뢰도</translation>
    </message>
    <message>
        <source>Focus: 0 is cross-entropy, 2 is usual. Images that are right already count less.</source>
        <translation>집중도: 0은 교차 엔트로피, 보통 2. 이미 맞힌 이미지는 덜 반영됩니다.</translation>
    </message>
    <message>
        <source>How hard each class is by this run on held-out people; without one, all images are taken to be equally hard.</source>
        <translation>이 실행이 검증 인물에서 각 클래스를 얼마나 어려워하는지 반영합니다. 실행을 고르지 않으면 모든 이미지의 난이도가 같다고 봅니다.</translation>
    </message>
    <message>
        <source>Smallest confidence of a pseudo-label, for each class</source>
        <translation>클래스별 의사 레이블의 최소 신뢰도</translation>
    </message>
    <message>
        <source>Labelled images of this class to train on</source>
        <translation>이 클래스의 레이블 있는 학습 이미지</translation>
    </message>
    <message>
        <source>pseudo</source>
        <translation>의사</translation>
    </message>
    <message>
        <source>Pseudo-labels and reviewed images of the pool that would be added</source>
        <translation>추가될 의사 레이블과 검수된 풀 이미지</translation>
    </message>
    <message>
        <source>Share of the gradient: images per epoch times weight, times how hard the class is for the chosen run</source>
        <translation>그래디언트 비율: 에폭당 이미지 수 × 가중치 × 고른 실행에서의 클래스 난이도</translation>
    </message>
    <message>
        <source>Opens Train with a recipe that has all these choices</source>
        <translation>이 선택을 모두 담은 레시피로 학습 페이지를 엽니다</translation>
    </message>
    <message>
        <source>all images equally hard</source>
        <translation>모든 이미지 난이도 동일</translation>
    </message>
    <message>
        <source>as hard as for %1</source>
        <translation>%1 기준 난이도</translation>
    </message>
    <message>
        <source>With pseudo-labels the imbalance goes from %1 : 1 to %2 : 1.</source>
        <translation>의사 레이블을 넣으면 불균형이 %1 : 1에서 %2 : 1로 바뀝니다.</translation>
    </message>
    <message>
        <source>What the focus does to the classes needs a run that tells how hard they are.</source>
        <translation>Focal 손실이 클래스에 주는 영향은 난이도를 알려 줄 실행을 골라야 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>all images of a person</source>
        <translation>인물의 모든 이미지</translation>
    </message>
    <message>
        <source> images a person</source>
        <translation>장씩(인물당)</translation>
    </message>
    <message>
        <source>At most so many of a person&apos;s images an epoch, others each time. Images of one person are much alike.</source>
        <translation>에폭마다 인물당 최대 이 수만큼만 쓰고 매번 다른 이미지를 뽑습니다. 한 인물의 이미지는 서로 비슷합니다.</translation>
    </message>
    <message>
        <source>Load predictions</source>
        <translation>예측 불러오기</translation>
    </message>
    <message numerus="yes">
        <source>At most %n image(s) of a person are among them, others each time.</source>
        <translation>
            <numerusform>인물당 최대 %n장이며 매번 다른 이미지를 뽑습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::WindowActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>명령(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>All keys and commands at a glance</source>
        <translation>모든 단축키와 명령을 한눈에</translation>
    </message>
    <message>
        <source>&amp;About Labelwright</source>
        <translation>Labelwright 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>새 프로젝트(&amp;N)…</translation>
    </message>
    <message>
        <source>Make a project from folders of images</source>
        <translation>이미지 폴더로 프로젝트 만들기</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>프로젝트 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a folder with a project.yaml</source>
        <translation>project.yaml이 있는 폴더 열기</translation>
    </message>
    <message>
        <source>Make the &amp;demo…</source>
        <translation>데모 만들기(&amp;D)…</translation>
    </message>
    <message>
        <source>Draw a small project to try everything on: drawings, no photographs</source>
        <translation>모든 기능을 시험할 작은 프로젝트를 그립니다. 사진이 아닌 그림입니다</translation>
    </message>
    <message>
        <source>&amp;Scan folders again</source>
        <translation>폴더 다시 스캔(&amp;S)</translation>
    </message>
    <message>
        <source>Look for added, changed and missing images</source>
        <translation>추가·변경·누락된 이미지 찾기</translation>
    </message>
    <message>
        <source>&amp;Export labels…</source>
        <translation>라벨 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import labels…</source>
        <translation>라벨 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>프로젝트 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 항목 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>페이지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>No project was opened yet</source>
        <translation>아직 연 프로젝트가 없습니다</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>모양(&amp;A)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>실행 취소(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>다시 실행(&amp;R): %1</translation>
    </message>
    <message>
        <source>&amp;Weights of networks…</source>
        <translation>신경망 가중치(&amp;W)…</translation>
    </message>
    <message>
        <source>Public weights: which there are, which are installed</source>
        <translation>공개 가중치: 어떤 것이 있고 무엇이 설치되어 있는지</translation>
    </message>
    <message>
        <source>&amp;Add data set…</source>
        <translation>데이터 세트 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a folder of images to this project; its labels and runs stay</source>
        <translation>이 프로젝트에 이미지 폴더를 추가합니다. 라벨과 실행은 그대로입니다</translation>
    </message>
    <message>
        <source>&amp;Paste masks…</source>
        <translation>마스크 합성(&amp;P)…</translation>
    </message>
    <message>
        <source>Make training images by putting masks on faces without one</source>
        <translation>마스크 없는 얼굴에 마스크를 씌워 학습 이미지를 만듭니다</translation>
    </message>
    <message>
        <source>Write labels as CSV, ImageFolder, COCO or Label Studio</source>
        <translation>라벨을 CSV, ImageFolder, COCO, Label Studio 형식으로 저장</translation>
    </message>
    <message>
        <source>Read labels of any of these formats, after a preview</source>
        <translation>이 형식들의 라벨을 미리보기 후 가져오기</translation>
    </message>
    <message>
        <source>&amp;Restore labels…</source>
        <translation>라벨 복원(&amp;R)…</translation>
    </message>
    <message>
        <source>Put a copy of the labels back that was made earlier</source>
        <translation>이전에 만든 라벨 사본 되돌리기</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>도구(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Find faces…</source>
        <translation>얼굴 찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Find the face in each picture, and say how it is cut out</source>
        <translation>이미지마다 얼굴을 찾고 자르는 방법을 정합니다</translation>
    </message>
</context>
<context>
    <name>lw::WindowClosing</name>
    <message>
        <source>Training is running</source>
        <translation>학습이 진행 중입니다</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are training or waiting. Pause and quit?</source>
        <translation>
            <numerusform>실행 %n개가 학습 중이거나 대기 중입니다. 일시 정지하고 끝낼까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each run is saved as a checkpoint after the current step. At the next start you can go on exactly from there.</source>
        <translation>각 실행은 현재 스텝 뒤에 체크포인트로 저장되며 다음 시작 때 정확히 이어갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation>일시 정지 후 끝내기</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>학습 계속</translation>
    </message>
    <message>
        <source>Saving checkpoints, then the window closes…</source>
        <translation>체크포인트를 저장한 뒤 창을 닫습니다…</translation>
    </message>
</context>
<context>
    <name>lw::WordList</name>
    <message>
        <source>The chosen network has no such part: untick it.</source>
        <translation>선택한 네트워크에는 이런 스테이지가 없습니다. 체크를 해제하세요.</translation>
    </message>
</context>
<context>
    <name>lw::Workspace</name>
    <message>
        <source>Scan the project&apos;s folders again</source>
        <translation>프로젝트 폴더 다시 스캔</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Draw the demo project</source>
        <translation>데모 프로젝트 그리기</translation>
    </message>
    <message>
        <source>The project did not open within two minutes.</source>
        <translation>프로젝트가 2분 안에 열리지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>lw::YamlReading</name>
    <message>
        <source>The file could not be opened: %1</source>
        <translation>파일을 열 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>파일이 없습니다</translation>
    </message>
    <message>
        <source>Choose a folder that holds project.yaml, or make a new project.</source>
        <translation>project.yaml이 있는 폴더를 고르거나 새 프로젝트를 만드세요.</translation>
    </message>
    <message>
        <source>The file is not valid YAML: %1</source>
        <translation>올바른 YAML 파일이 아닙니다: %1</translation>
    </message>
    <message>
        <source>Correct this line in a text editor.</source>
        <translation>텍스트 편집기에서 이 줄을 고치세요.</translation>
    </message>
    <message>
        <source>%1 should be a map of keys and values</source>
        <translation>%1은(는) 키와 값의 맵이어야 합니다</translation>
    </message>
    <message>
        <source>%1 has an unknown key &quot;%2&quot;</source>
        <translation>%1에 알 수 없는 키 &quot;%2&quot;이(가) 있습니다</translation>
    </message>
    <message>
        <source>Known keys are: %1.</source>
        <translation>사용할 수 있는 키: %1.</translation>
    </message>
    <message>
        <source>%1 should be a text</source>
        <translation>%1은(는) 글이어야 합니다</translation>
    </message>
    <message>
        <source>%1 should be a list</source>
        <translation>%1은(는) 목록이어야 합니다</translation>
    </message>
    <message>
        <source>%1 should be a whole number, not &quot;%2&quot;</source>
        <translation>%1은(는) &quot;%2&quot;이(가) 아니라 정수여야 합니다</translation>
    </message>
    <message>
        <source>%1 should be a list of whole numbers</source>
        <translation>%1은(는) 정수 목록이어야 합니다</translation>
    </message>
    <message>
        <source>%1 should be true or false, not &quot;%2&quot;</source>
        <translation>%1은(는) &quot;%2&quot;이(가) 아니라 true 또는 false여야 합니다</translation>
    </message>
</context>
<context>
    <name>lw::ZipReader</name>
    <message>
        <source>Download the file again.</source>
        <translation>파일을 다시 내려받으세요.</translation>
    </message>
    <message>
        <source>The file is incomplete: the directory at its end is missing</source>
        <translation>파일이 불완전합니다. 끝의 디렉터리가 없습니다</translation>
    </message>
    <message>
        <source>The directory of the file is damaged</source>
        <translation>파일의 디렉터리가 손상되었습니다</translation>
    </message>
    <message>
        <source>The entry “%1” is compressed or encrypted</source>
        <translation>항목 “%1”이(가) 압축되었거나 암호화되었습니다</translation>
    </message>
    <message>
        <source>The entry “%1” contradicts another</source>
        <translation>항목 “%1”이(가) 다른 항목과 어긋납니다</translation>
    </message>
    <message>
        <source>The part “%1” is missing in the file</source>
        <translation>파일에 “%1” 부분이 없습니다</translation>
    </message>
    <message>
        <source>The part “%1” lies outside of the file</source>
        <translation>“%1” 부분이 파일 밖에 있습니다</translation>
    </message>
    <message>
        <source>The part “%1” is damaged: its check sum is wrong</source>
        <translation>“%1” 부분이 손상되었습니다. 체크섬이 틀립니다</translation>
    </message>
</context>
</TS>
