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
        <source>(%1–%2 holds %3)</source>
        <translation>(%1–%2세 %3장)</translation>
    </message>
    <message>
        <source>%1 without an age</source>
        <translation>나이 없음 %1장</translation>
    </message>
    <message>
        <source>Images of each age class with these bounds. Drag a bound to try another; the project keeps its own.</source>
        <translation>이 경계로 나눈 나이 클래스별 이미지 수입니다. 경계를 끌어 다른 값을 시험해 보세요. 프로젝트의 경계는 바뀌지 않습니다.</translation>
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
        <source>What is in %1</source>
        <translation>%1의 내용</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>보고서: %1</translation>
    </message>
    <message>
        <source>Data set %1 (%2)</source>
        <translation>데이터셋 %1 (%2)</translation>
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
        <source>imbalance ratio</source>
        <translation>불균형 비율</translation>
    </message>
    <message>
        <source>effective classes</source>
        <translation>유효 클래스 수</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>%1별</translation>
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
        <source>show what the data holds: classes, imbalance, split, problems</source>
        <translation>데이터의 클래스, 불균형, 분할, 문제를 보여 줍니다</translation>
    </message>
    <message>
        <source>also write one self-contained HTML page</source>
        <translation>단독 HTML 페이지도 함께 저장</translation>
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
        <source>Rows are true classes, columns are predicted ones, numbered as the rows.</source>
        <translation>행은 정답 클래스, 열은 예측 클래스이며 번호는 행과 같습니다.</translation>
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
    <message>
        <source>Both --run and --on are needed</source>
        <translation>--run과 --on이 모두 필요합니다</translation>
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
        <source>a data set&apos;s id, val, or a folder of pictures</source>
        <translation>데이터셋 ID, val 또는 사진 폴더</translation>
    </message>
    <message>
        <source>table: path, class, its name, a probability per class</source>
        <translation>표: 경로, 클래스, 이름, 클래스별 확률</translation>
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
        <source>&apos;%1&apos; is none of status, export, import</source>
        <translation>&apos;%1&apos;은(는) status, export, import가 아닙니다</translation>
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
        <source>count decisions, write them to a table, read them from one</source>
        <translation>결정을 세고, 표로 내보내고, 표에서 가져옵니다</translation>
    </message>
    <message>
        <source>the table to write or read</source>
        <translation>쓰거나 읽을 표</translation>
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
        <source>say what an import would change, and change nothing</source>
        <translation>바뀔 내용만 알리고 실제로 바꾸지 않음</translation>
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
        <source>Ctrl+C stops after the current batch; the run can be resumed.</source>
        <translation>Ctrl+C를 누르면 현재 배치 뒤에 멈추며 나중에 재개할 수 있습니다.</translation>
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
        <source>weights wants list, import FILE, check FILE, or export RUN-FOLDER FILE.safetensors</source>
        <translation>weights 뒤에는 list, import FILE, check FILE 또는 export RUN-FOLDER FILE.safetensors가 필요합니다</translation>
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
        <source>The window program is not beside this one: this measurement needs a build with the window.</source>
        <translation>창 프로그램이 이 프로그램과 같은 위치에 없습니다. 이 측정에는 창이 포함된 빌드가 필요합니다.</translation>
    </message>
    <message>
        <source>The window could not be measured (without a display, run this under xvfb-run): %1</source>
        <translation>창을 측정할 수 없습니다(디스플레이가 없으면 xvfb-run으로 실행하세요): %1</translation>
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
        <source>Choose the folder that holds train.csv, info.csv or df_part_4.csv.</source>
        <translation>train.csv, info.csv 또는 df_part_4.csv가 있는 폴더를 고르세요.</translation>
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
        <source>The folder that holds train.csv, info.csv or df_part_4.csv, or the folder above them. Nothing in it is ever changed.</source>
        <translation>train.csv, info.csv 또는 df_part_4.csv가 있는 폴더나 그 상위 폴더입니다. 안의 내용은 절대 바꾸지 않습니다.</translation>
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
        <source>Image files</source>
        <translation>이미지 파일</translation>
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
    <name>lw::ImageFactsPanel</name>
    <message>
        <source>width × height</source>
        <translation>너비 × 높이</translation>
    </message>
    <message>
        <source>pixels, as stored</source>
        <translation>픽셀, 저장된 그대로</translation>
    </message>
    <message>
        <source>file type</source>
        <translation>파일 형식</translation>
    </message>
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
        <source>The file is larger than two gigabytes</source>
        <translation>파일이 2 GB보다 큽니다</translation>
    </message>
    <message>
        <source>Reduce the picture to at most 400 megapixels.</source>
        <translation>사진을 4억 화소 이하로 줄이세요.</translation>
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
</context>
<context>
    <name>lw::KeysOverlay</name>
    <message>
        <source>With Shift a labelling key acts on the whole person, with Alt only on the current picture. Click or press Esc to go on.</source>
        <translation>라벨링 키는 Shift와 함께 누르면 인물 전체에, Alt와 함께 누르면 현재 사진에만 적용됩니다. 클릭하거나 Esc를 눌러 계속하세요.</translation>
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
        <source>The disk is full, so the last labels were not saved.</source>
        <translation>디스크가 가득 차서 마지막 라벨이 저장되지 않았습니다.</translation>
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
        <source>The disk did not take or give the labels: %1</source>
        <translation>디스크에서 라벨을 읽거나 쓰지 못했습니다: %1</translation>
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
        <source>Logarithmic axis for the loss</source>
        <translation>손실 축을 로그로 표시</translation>
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
    <message>
        <source>What TYPE %1 shows</source>
        <translation>TYPE %1의 의미</translation>
    </message>
    <message>
        <source>Reading sample pictures</source>
        <translation>예시 사진을 읽는 중</translation>
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
</context>
<context>
    <name>lw::PhotoView</name>
    <message>
        <source>Picture with faces</source>
        <translation>얼굴이 있는 사진</translation>
    </message>
    <message>
        <source>%1  %2 %</source>
        <translation>%1  %2 %</translation>
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
        <source>Plots are exported as .png, .pdf or .csv</source>
        <translation>그래프는 .png, .pdf, .csv로 내보낼 수 있습니다</translation>
    </message>
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
    <name>lw::ReadingPanel</name>
    <message>
        <source>Probabilities of the chosen face</source>
        <translation>선택한 얼굴의 확률</translation>
    </message>
    <message>
        <source>Likeliest classes</source>
        <translation>가능성 높은 클래스</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
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
        <source>%1 (%2), %3 million parameters</source>
        <translation>%1 (%2), 파라미터 %3백만 개</translation>
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
        <source>Pretrained weights expect ImageNet&apos;s figures; from random weights both do as well.</source>
        <translation>사전 학습 가중치는 ImageNet 값을 기대합니다. 무작위 가중치에서는 둘 다 괜찮습니다.</translation>
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
        <source>The run %1 has another network, other classes or another image size than %2</source>
        <translation>실행 %1은(는) %2와(과) 네트워크, 클래스 또는 이미지 크기가 다릅니다</translation>
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
</context>
<context>
    <name>lw::RecipeForm</name>
    <message>
        <source>Back to the recipe&apos;s value</source>
        <translation>레시피 값으로 되돌리기</translation>
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
        <source>%1: %2 million parameters, %3 GFLOP for an image of %4 px</source>
        <translation>%1: 파라미터 %2백만 개, %4 px 이미지당 %3 GFLOP</translation>
    </message>
    <message>
        <source>A value is out of its range: it is marked in the form.</source>
        <translation>범위를 벗어난 값이 있습니다. 양식에 표시했습니다.</translation>
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
</context>
<context>
    <name>lw::ResultTabs</name>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>95%, by resampling people</source>
        <translation>95%, 인물 재표집</translation>
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
        <source>images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>people</source>
        <translation>인물</translation>
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
    <message>
        <source>too few</source>
        <translation>부족</translation>
    </message>
    <message numerus="yes">
        <source>%n people: too few to say</source>
        <translation>
            <numerusform>인물 %n명: 판단하기 부족</numerusform>
        </translation>
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
        <source>Export labels as CSV…</source>
        <translation>라벨을 CSV로 내보내기…</translation>
    </message>
    <message>
        <source>Import labels from CSV…</source>
        <translation>CSV에서 라벨 가져오기…</translation>
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
    <message>
        <source>Labels cannot be changed now.</source>
        <translation>지금은 라벨을 바꿀 수 없습니다.</translation>
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
        <source>%1 rows were written to %2.</source>
        <translation>%2에 %1행을 저장했습니다.</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>라벨 내보내기</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>라벨 가져오기</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>CSV 표 (*.csv);;모든 파일 (*)</translation>
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
        <source>The project did not open within two minutes.</source>
        <translation>프로젝트가 2분 안에 열리지 않았습니다.</translation>
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
</context>
<context>
    <name>lw::SplitPanel</name>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>train images</source>
        <translation>학습 이미지</translation>
    </message>
    <message>
        <source>train people</source>
        <translation>학습 인물</translation>
    </message>
    <message>
        <source>held-out images</source>
        <translation>검증 이미지</translation>
    </message>
    <message>
        <source>held-out people</source>
        <translation>검증 인물</translation>
    </message>
    <message>
        <source>Under 10 people a score of the class says little.</source>
        <translation>인물이 10명 미만이면 그 클래스의 점수는 큰 의미가 없습니다.</translation>
    </message>
    <message>
        <source>Nobody is on both sides: %1 people to train on, %2 held out.</source>
        <translation>양쪽에 겹치는 인물 없음: 학습 %1명, 검증 %2명.</translation>
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
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 실패: %2</translation>
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
</context>
<context>
    <name>lw::TryPage</name>
    <message>
        <source>The picture is a portrait, so the whole of it was read.</source>
        <translation>인물 사진이어서 전체를 읽었습니다.</translation>
    </message>
    <message>
        <source>No face was found, so the whole picture was read. A mask or a turned head can hide a face from the detector.</source>
        <translation>얼굴을 찾지 못해 사진 전체를 읽었습니다. 마스크나 돌린 얼굴은 검출되지 않을 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>클립보드에 그림이 없습니다.</translation>
    </message>
    <message>
        <source>Copy a picture, then paste again.</source>
        <translation>그림을 복사한 뒤 다시 붙여넣으세요.</translation>
    </message>
    <message>
        <source>The run was trained for other classes than the project&apos;s.</source>
        <translation>프로젝트와 다른 클래스로 학습된 실행입니다.</translation>
    </message>
    <message>
        <source>Choose another run.</source>
        <translation>다른 실행을 고르세요.</translation>
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
        <source>Run that reads the picture</source>
        <translation>사진을 읽을 실행</translation>
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
</context>
<context>
    <name>lw::UndoToast</name>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
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
        <source>This is no checkpoint: it has no manifest.json</source>
        <translation>manifest.json이 없어 체크포인트가 아닙니다</translation>
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
        <source>Opens Train with a recipe that has these weights and this sampler</source>
        <translation>이 가중치와 샘플러를 담은 레시피로 학습 페이지를 엽니다</translation>
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
        <source>Images of this class to train on</source>
        <translation>이 클래스의 학습 이미지</translation>
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
        <source>Share of the gradient: images per epoch times weight</source>
        <translation>그래디언트 비율: 에폭당 이미지 × 가중치</translation>
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
        <source>Write all labels as a CSV file</source>
        <translation>모든 라벨을 CSV 파일로 저장</translation>
    </message>
    <message>
        <source>&amp;Import labels…</source>
        <translation>라벨 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Read labels from a CSV file, after a preview</source>
        <translation>미리 보기 후 CSV 파일에서 라벨 가져오기</translation>
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
